package dev.downbeat.scripting;

import java.time.Duration;

/**
 * How scripts are watched and run.
 *
 * @param settle how long the folder must be quiet before it is read, 0 to 10 s
 * @param settleLimit the longest a folder that is never quiet keeps from being read; at least {@code settle}
 * @param sweep how often the folder is read without any sign of a change, 100 ms or more
 * @param maxSteps the most steps (Rhino's instructions) of one handler call or one script's loading before it is aborted,
 *     10,000 or more
 */
public record ScriptOptions(Duration settle, Duration settleLimit, Duration sweep, long maxSteps) {

    /**
     * 25 ms settle time (an editor's write and rename come within a few), read at least every 500 ms under constant
     * saving, a look every 2 s that nothing announced, 20 million steps (half a million turns of the
     * smallest loop).
     */
    public static final ScriptOptions DEFAULT =
            new ScriptOptions(Duration.ofMillis(25), Duration.ofMillis(500), Duration.ofSeconds(2), 20_000_000);

    public ScriptOptions {
        require(settle.compareTo(Duration.ofSeconds(10)) <= 0 && !settle.isNegative(), "settle", settle);
        require(settleLimit.compareTo(settle) >= 0, "settleLimit", settleLimit);
        require(sweep.compareTo(Duration.ofMillis(100)) >= 0, "sweep", sweep);
        require(maxSteps >= 10_000, "maxSteps", maxSteps);
    }

    /** With another settle time. */
    public ScriptOptions withSettle(Duration other) {
        return new ScriptOptions(other, settleLimit, sweep, maxSteps);
    }

    /** With another time between unannounced looks. */
    public ScriptOptions withSweep(Duration other) {
        return new ScriptOptions(settle, settleLimit, other, maxSteps);
    }

    /** With another limit of steps. */
    public ScriptOptions withMaxSteps(long other) {
        return new ScriptOptions(settle, settleLimit, sweep, other);
    }

    private static void require(boolean holds, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("option out of range: " + name + "=" + value);
        }
    }
}
