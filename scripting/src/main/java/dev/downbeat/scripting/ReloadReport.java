package dev.downbeat.scripting;

import java.util.List;

/**
 * What became of one attempt to bring changed scripts to life.
 *
 * @param revision the number of the attempt, from 1
 * @param outcome whether it is live now
 * @param changes the scripts that differ from what was live before, by path
 * @param problems everything found wrong; errors only if it was rejected
 * @param timing where the time went
 */
public record ReloadReport(
        long revision, Outcome outcome, List<FileChange> changes, List<Problem> problems, Timing timing) {

    /** How an attempt ended. */
    public enum Outcome {
        /** All of it is live. */
        COMMITTED,
        /** None of it is live; the last good revision goes on. */
        REJECTED
    }

    /** What happened to a script. */
    public enum Change {
        ADDED,
        CHANGED,
        /** Its text is the same, but it uses a changed one while it is loaded, or is used so: it was loaded anew with it. */
        RELOADED,
        REMOVED
    }

    /**
     * A script that differs.
     *
     * @param file path below the scripts folder, with {@code /}
     */
    public record FileChange(String file, Change change) {}

    /**
     * Where the time between the first sign of a save and the live revision went, in nanoseconds.
     *
     * @param settleNanos from the first sign of a change until the folder was quiet and read
     * @param compileNanos from there until every script was compiled and linked, waiting for the compiler thread included
     * @param stageNanos running the new top levels for this world
     * @param waitNanos waiting for the tick boundary
     * @param commitNanos the swap itself, inside the tick
     */
    public record Timing(long settleNanos, long compileNanos, long stageNanos, long waitNanos, long commitNanos) {

        /** The whole way from the save to the live revision. */
        public long saveToLiveNanos() {
            return settleNanos + compileNanos + stageNanos + waitNanos + commitNanos;
        }
    }

    public ReloadReport {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }
}
