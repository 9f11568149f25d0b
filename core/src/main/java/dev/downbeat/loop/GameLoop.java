package dev.downbeat.loop;

import dev.downbeat.time.Accumulator;
import dev.downbeat.time.NanoClock;
import dev.downbeat.time.Timestep;

/**
 * A fixed-timestep loop that owns no thread: each call of {@link #runFrame} reads the clock, runs the ticks that are due
 * and renders once. Used by one thread, the loop thread. An exception of the simulation passes through to the caller;
 * the time of the ticks that did not run stays due.
 */
public final class GameLoop {

    private final NanoClock clock;
    private final Simulation simulation;
    private final Accumulator accumulator;
    private long lastNanos; // this and the following: owned by the loop thread
    private boolean started;
    private long droppedNanos;

    public GameLoop(NanoClock clock, Timestep timestep, Simulation simulation) {
        this.clock = clock;
        this.simulation = simulation;
        this.accumulator = new Accumulator(timestep);
    }

    /**
     * Runs one frame. The first frame has no past: it runs no tick and renders the initial state.
     *
     * @return the number of ticks run, zero or more
     */
    public int runFrame() {
        long nowNanos = clock.nanoTime();
        long elapsedNanos = started ? nowNanos - lastNanos : 0;
        lastNanos = nowNanos;
        started = true;
        droppedNanos += accumulator.add(elapsedNanos);
        int ticks = 0;
        while (accumulator.takeStep()) {
            simulation.tick();
            ticks++;
        }
        simulation.render(accumulator.alpha());
        return ticks;
    }

    /** The clock's time, in nanoseconds, at which the next tick is due; of no meaning before the first frame. */
    public long nextTickNanos() {
        return lastNanos + accumulator.nanosToNextStep();
    }

    /** Nanoseconds of real time dropped so far by the clamp of {@link Accumulator#add}. */
    public long droppedNanos() {
        return droppedNanos;
    }
}
