package dev.downbeat.hostile;

import java.util.List;

/**
 * What came of a hostile script.
 *
 * @param problems what must not be; empty if all is well
 * @param refused how often, of being there from the start and being saved into a running world, it did not go live
 * @param faults of the hostile script
 * @param worstTickMillis the longest tick
 * @param abortMillis how long each handler ran that failed or was aborted, by the tick
 */
record TrialReport(List<String> problems, int refused, long faults, double worstTickMillis, List<Double> abortMillis) {

    TrialReport {
        problems = List.copyOf(problems);
        abortMillis = List.copyOf(abortMillis);
    }

    boolean passed() {
        return problems.isEmpty();
    }
}
