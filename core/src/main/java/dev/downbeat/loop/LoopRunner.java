package dev.downbeat.loop;

import dev.downbeat.time.NanoClock;
import dev.downbeat.time.Timestep;

/**
 * Runs frames of a {@link GameLoop} on the calling thread, one a tick, until it is stopped or the thread is
 * interrupted. It waits between frames without burning a core.
 */
public final class LoopRunner {

    private final GameLoop loop;
    private final Pacer pacer;
    private volatile boolean stopped; // written by any thread, never reset

    public LoopRunner(GameLoop loop, Pacer pacer) {
        this.loop = loop;
        this.pacer = pacer;
    }

    /** A runner on the system's clock that parks and spins between frames. */
    public static LoopRunner of(Timestep timestep, Simulation simulation) {
        NanoClock clock = NanoClock.system();
        return new LoopRunner(new GameLoop(clock, timestep, simulation), Pacer.parkThenSpin(clock));
    }

    /** Runs until {@link #stop} or an interrupt; returns at once if already stopped. Exceptions of a frame pass through. */
    public void run() {
        while (!stopped && !Thread.currentThread().isInterrupted()) {
            loop.runFrame();
            if (!stopped) {
                pacer.awaitUntil(loop.nextTickNanos());
            }
        }
    }

    /** Ends {@link #run} after the current frame, or the wait that follows it. May be called from any thread, and more than once. */
    public void stop() {
        stopped = true;
    }
}
