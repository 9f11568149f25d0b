package dev.downbeat.time;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that moves only when told to: for tests, replays and hosts that own time. Starts at zero. May be used from
 * any thread.
 */
public final class ManualClock implements NanoClock {

    private final AtomicLong now = new AtomicLong();

    /** A clock that stands at zero. */
    public ManualClock() {}

    @Override
    public long nanoTime() {
        return now.get();
    }

    /**
     * Moves the clock forward.
     *
     * @param nanos nanoseconds, zero or more
     * @throws IllegalArgumentException if {@code nanos} is negative
     */
    public void advance(long nanos) {
        if (nanos < 0) {
            throw new IllegalArgumentException("a clock never goes backwards: nanos=" + nanos);
        }
        now.addAndGet(nanos);
    }
}
