package dev.downbeat.scripting.compile;

import dev.downbeat.scripting.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The problems of a set that are told: what is no script at all has one in every line, and nobody reads them. */
final class FirstOfMany {

    /** The most errors, and the most warnings, that are told of one file. */
    static final int MOST = 50;

    private record Heap(String file, Problem.Severity severity) {}

    private FirstOfMany() {}

    /** The same in the same order, but of those beyond the limit only how many there are. */
    static List<Problem> of(List<Problem> problems) {
        Map<Heap, Integer> counts = new HashMap<>();
        problems.forEach(problem -> counts.merge(heap(problem), 1, Integer::sum));
        Map<Heap, Integer> seen = new HashMap<>();
        List<Problem> told = new ArrayList<>();
        for (Problem problem : problems) {
            int number = seen.merge(heap(problem), 1, Integer::sum);
            if (number <= MOST) {
                told.add(problem);
            } else if (number == MOST + 1) {
                int more = counts.getOrDefault(heap(problem), 0) - MOST;
                told.add(new Problem(problem.severity(), problem.file(), 0, 0, "and " + more + " more", ""));
            }
        }
        return told;
    }

    private static Heap heap(Problem problem) {
        return new Heap(problem.file(), problem.severity());
    }
}
