package dev.downbeat.loop;

import dev.downbeat.time.NanoClock;
import java.util.concurrent.locks.LockSupport;

/** How a {@link LoopRunner} waits between frames. Called on the loop thread. */
@FunctionalInterface
public interface Pacer {

    /**
     * Waits until the clock reaches a time, or the thread is interrupted.
     *
     * @param deadlineNanos a time of the clock that the loop uses, in nanoseconds
     */
    void awaitUntil(long deadlineNanos);

    /**
     * Parks until shortly before the deadline and spins the rest, because a parked thread wakes late: the figures behind
     * the default margin are in {@code docs/performance.md}.
     *
     * @param clock the clock that the loop uses
     */
    static Pacer parkThenSpin(NanoClock clock) {
        return parkThenSpin(clock, 300_000L);
    }

    /**
     * Parks until a margin before the deadline and spins the rest.
     *
     * @param clock the clock that the loop uses
     * @param spinNanos nanoseconds to spin before the deadline, zero or more: the more, the less jitter and the more
     *     processor time
     * @throws IllegalArgumentException if {@code spinNanos} is negative
     */
    static Pacer parkThenSpin(NanoClock clock, long spinNanos) {
        if (spinNanos < 0) {
            throw new IllegalArgumentException("time to spin must not be negative: spinNanos=" + spinNanos);
        }
        return deadlineNanos -> {
            while (!Thread.currentThread().isInterrupted()) {
                long leftNanos = deadlineNanos - clock.nanoTime();
                if (leftNanos <= 0) {
                    return;
                }
                if (leftNanos > spinNanos) {
                    LockSupport.parkNanos(leftNanos - spinNanos);
                } else {
                    Thread.onSpinWait();
                }
            }
        };
    }
}
