package dev.downbeat.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of everything there was: a simulation in which nothing happens proves nothing. */
final class Tally {

    long steps;
    long ticks;
    long committed;
    long rejected;
    long rolledBack;
    long quarantined;
    long tornReads;
    long overflows;
    long lost;
    long coldStarts;

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("steps", steps);
        counts.put("ticks", ticks);
        counts.put("commits", committed);
        counts.put("rejections", rejected);
        counts.put("roll-backs", rolledBack);
        counts.put("quarantines", quarantined);
        counts.put("torn snapshots", tornReads);
        counts.put("overflows", overflows);
        counts.put("lost hints", lost);
        counts.put("comparisons with a cold start", coldStarts);
        return counts;
    }

    /** What there was none of. */
    List<String> missing() {
        return counts().entrySet().stream()
                .filter(each -> each.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public String toString() {
        return counts().toString();
    }
}
