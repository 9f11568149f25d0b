package dev.downbeat.scripting.source;

/**
 * Decides when a folder that is being written to may be read: when no hint of a change came for the settle time, or, under
 * constant saving, when the limit has passed since the first hint. Times are a clock's nanoseconds. Not thread-safe.
 */
final class QuietPeriod {

    private final long settleNanos;
    private final long limitNanos;
    private boolean open;
    private long firstHintNanos;
    private long lastHintNanos;

    QuietPeriod(long settleNanos, long limitNanos) {
        this.settleNanos = settleNanos;
        this.limitNanos = limitNanos;
    }

    void hint(long nowNanos) {
        if (!open) {
            open = true;
            firstHintNanos = nowNanos;
        }
        lastHintNanos = nowNanos;
    }

    /** Whether a hint came that was not yet followed by a read. */
    boolean open() {
        return open;
    }

    /** Nanoseconds until the folder may be read, zero if now; meaningful while open. */
    long remainingNanos(long nowNanos) {
        long untilQuiet = settleNanos - (nowNanos - lastHintNanos);
        return Math.max(0, Math.min(untilQuiet, untilLimit(nowNanos)));
    }

    /** Whether the folder must be read now, quiet or not. */
    boolean limitReached(long nowNanos) {
        return untilLimit(nowNanos) <= 0;
    }

    /** The time of the first hint since the last read. */
    long firstHintNanos() {
        return firstHintNanos;
    }

    /** The time of the latest hint. */
    long lastHintNanos() {
        return lastHintNanos;
    }

    /** The folder was read. */
    void close() {
        open = false;
    }

    private long untilLimit(long nowNanos) {
        return limitNanos - (nowNanos - firstHintNanos);
    }
}
