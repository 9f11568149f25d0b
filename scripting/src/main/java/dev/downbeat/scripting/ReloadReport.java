package dev.downbeat.scripting;

import java.util.List;

/**
 * What became of one attempt to bring changed scripts to life.
 *
 * @param revision the number of the attempt, from 1
 * @param cause what it came from
 * @param outcome whether it is live now
 * @param changes the scripts that differ from what was live before, by path
 * @param problems everything found wrong; errors only if it was rejected or rolled back
 * @param compiled how many files were compiled for it: what did not change, or was there lately, is not compiled again
 * @param timing where the time went
 */
public record ReloadReport(
        long revision,
        Cause cause,
        Outcome outcome,
        List<ScriptChange> changes,
        List<Problem> problems,
        int compiled,
        Timing timing) {

    /** What an attempt came from. */
    public sealed interface Cause {
        /** The folder as it was found at the start. */
        record Start() implements Cause {}

        /** Something was saved. */
        record Save() implements Cause {}

        /** {@link Scripts#patch}. */
        record Patch(String file, String function) implements Cause {}

        /** {@link Scripts#draft}. */
        record Draft(String file) implements Cause {}

        /** {@link Scripts#rollBackTo}. */
        record RollBack(long revision) implements Cause {}
    }

    /** How an attempt ended. */
    public enum Outcome {
        /** All of it is live. */
        COMMITTED,
        /** None of it is live; the last good revision goes on. */
        REJECTED,
        /** All of it was live, and failed on probation: the last good revision goes on. The second report of a revision. */
        ROLLED_BACK
    }

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

    /** The same, with more told of what changed. */
    public ReloadReport withChanges(List<ScriptChange> others) {
        return new ReloadReport(revision, cause, outcome, others, problems, compiled, timing);
    }

    public ReloadReport {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }
}
