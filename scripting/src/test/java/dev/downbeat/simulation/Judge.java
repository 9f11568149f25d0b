package dev.downbeat.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what scripts noted with what they should have, and tells which invariant a difference breaks. */
final class Judge {

    private final List<ScriptSaves> read = new ArrayList<>();

    /** A snapshot was handed over, which is to be a revision, unless a newer one comes before it is compiled. */
    void add(ScriptSaves saves) {
        read.add(saves);
    }

    void compare(String world, List<String> expected, List<String> actual) {
        if (expected.equals(actual)) {
            return;
        }
        String what = world + " noted " + actual + ", and should have noted " + expected;
        Set<Version> ran = versions(actual);
        Violation.unless(ran.stream().allMatch(this::wasGood), Invariant.LAST_GOOD, what);
        Set<Version> due = versions(expected);
        Violation.unless(isOfOneRevision(ran, due), Invariant.ONE_REVISION, what);
        Violation.unless(ran.equals(due), Invariant.NEWEST_WINS, what);
        throw new Violation(Invariant.STATE, what);
    }

    private boolean wasGood(Version version) {
        return read.stream().anyMatch(saves -> saves.good() && saves.contains(Set.of(version)));
    }

    /** Of a revision, only what is quarantined may be missing, and that should be missing too. */
    private boolean isOfOneRevision(Set<Version> ran, Set<Version> due) {
        Set<String> paths = paths(ran);
        paths.addAll(paths(due));
        return ran.isEmpty()
                || read.stream()
                        .anyMatch(saves -> saves.contains(ran)
                                && ran.containsAll(saves.running().stream()
                                        .filter(version -> paths.contains(version.path()))
                                        .toList()));
    }

    private static Set<String> paths(Set<Version> versions) {
        return versions.stream().map(Version::path).collect(Collectors.toCollection(HashSet::new));
    }

    /** The versions whose functions ran. */
    static Set<Version> versions(List<String> notes) {
        Set<Version> versions = new HashSet<>();
        for (String note : notes) {
            for (String word : note.split(" ", -1)) {
                if (word.contains("/")) {
                    versions.add(Version.ofId(word));
                }
            }
        }
        return versions;
    }
}
