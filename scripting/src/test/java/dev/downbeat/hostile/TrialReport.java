package dev.downbeat.hostile;

import java.util.List;

/**
 * What came of a hostile script.
 *
 * @param problems what must not be; empty if all is well
 * @param refused how often, of being there from the start and being saved into a running world, it did not go live
 * @param faults of the hostile script
 * @param overruns those of them that came of using up what there was
 * @param quarantines how often it was quarantined
 * @param worstTickMillis the longest tick
 * @param abortMillis how long the longest call took, of every other tick in which one was aborted
 */
record TrialReport(
        List<String> problems,
        int refused,
        long faults,
        long overruns,
        int quarantines,
        double worstTickMillis,
        List<Double> abortMillis) {

    TrialReport {
        problems = List.copyOf(problems);
        abortMillis = List.copyOf(abortMillis);
    }

    boolean passed() {
        return problems.isEmpty();
    }
}
