package dev.downbeat.scripting.source;

import dev.downbeat.scripting.ScriptOptions;
import java.time.Duration;

/**
 * How long to wait for what, in nanoseconds.
 *
 * @param settleNanos how long a folder must look the same before it is believed
 * @param graceNanos the same, where something looks half saved; see {@link Doubts}
 * @param hurryNanos after this long without quiet, two looks alike are enough
 * @param limitNanos after this long without quiet, what is beyond doubt is handed over
 */
record Waits(long settleNanos, long graceNanos, long hurryNanos, long limitNanos) {

    /**
     * The pause between deleting and writing anew is some milliseconds, and more on a busy machine. A deletion that is meant
     * waits as long, and is to be live within a quarter of a second all the same.
     */
    private static final Duration GRACE = Duration.ofMillis(100);

    static Waits of(ScriptOptions options) {
        long limitNanos = options.settleLimit().toNanos();
        return new Waits(
                options.settle().toNanos(),
                options.settle().plus(GRACE).toNanos(),
                // The rest of the limit is for compiling, staging and the next tick, so that scripts are live within
                // it.
                limitNanos * 3 / 5,
                limitNanos * 4 / 5);
    }

    /** How long files may be missing or empty in a folder that is never quiet. */
    long patienceNanos() {
        return 4 * limitNanos;
    }
}
