package dev.downbeat.time;

/**
 * Turns elapsed time into whole steps: time goes in, steps come out, the rest waits for the next frame. After Glenn
 * Fiedler's "Fix Your Timestep!" (2004), in whole nanoseconds so that nothing is lost to rounding. Used by one thread.
 */
public final class Accumulator {

    /**
     * The most time one frame may add. A suspended laptop or a breakpoint must not be caught up with, and a tick that
     * takes longer than its step must not make the next frame longer still: the game slows down instead.
     */
    public static final long MAX_FRAME_NANOS = 250_000_000L;

    private final long stepNanos;
    private final long maxFrameNanos;
    private long restNanos; // owned by the loop thread

    public Accumulator(Timestep timestep) {
        stepNanos = timestep.nanos();
        // Frames of long steps come once a step and a little late: that little must not be lost each time.
        maxFrameNanos = Math.max(MAX_FRAME_NANOS, 2 * stepNanos);
    }

    /**
     * Adds the time since the last frame.
     *
     * @param elapsedNanos nanoseconds, zero or more
     * @return the nanoseconds beyond {@link #MAX_FRAME_NANOS} (or beyond two steps, where that is longer), which are
     *     dropped: zero in a healthy frame
     * @throws IllegalArgumentException if {@code elapsedNanos} is negative
     */
    public long add(long elapsedNanos) {
        if (elapsedNanos < 0) {
            throw new IllegalArgumentException("elapsed time must not be negative: elapsedNanos=" + elapsedNanos);
        }
        long takenNanos = Math.min(elapsedNanos, maxFrameNanos);
        restNanos += takenNanos;
        return elapsedNanos - takenNanos;
    }

    /** Takes one step out, if a whole one is there. */
    public boolean takeStep() {
        if (restNanos < stepNanos) {
            return false;
        }
        restNanos -= stepNanos;
        return true;
    }

    /** Nanoseconds that are still missing to the next step; zero when one can be taken. */
    public long nanosToNextStep() {
        return Math.max(0, stepNanos - restNanos);
    }

    /** How far the present lies between the last tick and the next, for interpolation: 0 to 1, 1 excluded. */
    public double alpha() {
        return (double) (restNanos % stepNanos) / stepNanos;
    }
}
