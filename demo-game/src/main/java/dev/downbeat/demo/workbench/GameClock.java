package dev.downbeat.demo.workbench;

import dev.downbeat.demo.view.TimeView;
import dev.downbeat.time.NanoClock;
import dev.downbeat.time.Timestep;
import java.util.List;

/**
 * The clock that a game in a window runs by: it can stand still, go by single ticks, slower or faster than the real one. A
 * loop on it needs to know nothing of that. Loop thread.
 */
public final class GameClock implements NanoClock {

    private record Speed(String name, long times, long parts) {}

    private static final List<Speed> SPEEDS = List.of(
            new Speed("1/8", 1, 8),
            new Speed("1/4", 1, 4),
            new Speed("1/2", 1, 2),
            new Speed("1", 1, 1),
            new Speed("2", 2, 1),
            new Speed("4", 4, 1),
            new Speed("8", 8, 1));
    private static final int NORMAL = 3;

    private final NanoClock real;
    private final long stepNanos;

    // Owned by the loop thread.
    private long seenNanos;
    private long gameNanos;
    private long restParts; // of nanoseconds that do not divide by the speed
    private int speed = NORMAL;
    private boolean paused;

    /** A clock that goes with the real one. */
    public GameClock(NanoClock real, Timestep timestep) {
        this.real = real;
        this.stepNanos = timestep.nanos();
        this.seenNanos = real.nanoTime();
    }

    @Override
    public long nanoTime() {
        long nowNanos = real.nanoTime();
        long elapsedNanos = nowNanos - seenNanos;
        seenNanos = nowNanos;
        if (!paused) {
            Speed now = SPEEDS.get(speed);
            long parts = elapsedNanos * now.times() + restParts;
            gameNanos += parts / now.parts();
            restParts = parts % now.parts();
        }
        return gameNanos;
    }

    /** Stands still, or goes on at the speed that it had. */
    public void togglePause() {
        turn(speed, !paused);
    }

    /** Stands still, one tick later. */
    public void step() {
        turn(speed, true);
        gameNanos += stepNanos;
    }

    /** Goes at half the speed, an eighth of the real one at the least. */
    public void slower() {
        turn(Math.max(0, speed - 1), paused);
    }

    /** Goes at twice the speed, eight times the real one at the most. */
    public void faster() {
        turn(Math.min(SPEEDS.size() - 1, speed + 1), paused);
    }

    /** What is past belongs to the way it went until now. */
    private void turn(int newSpeed, boolean newPaused) {
        long unused = nanoTime();
        restParts = newSpeed == speed ? restParts : 0;
        speed = newSpeed;
        paused = newPaused;
    }

    /** Whether it stands still. */
    boolean paused() {
        return paused;
    }

    /** What there is to say of it. */
    public TimeView view() {
        if (paused) {
            String then = speed == NORMAL ? "" : " at ×" + SPEEDS.get(speed).name();
            return new TimeView("PAUSED", "P goes on" + then + " · N: one tick");
        } else if (speed == NORMAL) {
            return TimeView.NORMAL;
        }
        String factor = "×" + SPEEDS.get(speed).name();
        return speed < NORMAL
                ? new TimeView("SLOW MOTION " + factor, ". is faster · P pauses")
                : new TimeView("FAST FORWARD " + factor, ", is slower · P pauses");
    }
}
