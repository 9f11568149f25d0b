package dev.downbeat.scripting.source;

import dev.downbeat.scripting.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which files of a look may be half saved, so that they are waited for. Tools delete a file, or move it away, before
 * they write it anew; they empty it and fill it; they write it piece by piece, and each piece may be a whole script. Nothing
 * in a folder says so; what gives it away is a file that is gone, empty, unusable, cut off or growing. Owned by the polling
 * thread.
 */
final class Doubts {

    private final Waits waits;
    private final Map<String, Long> doubtedNanos = new HashMap<>(); // since when, by path
    private final Map<String, Long> grownNanos = new HashMap<>(); // when last, by path

    Doubts(Waits waits) {
        this.waits = waits;
    }

    /** Takes note of what grew between two looks. */
    void compare(Snapshot last, Snapshot before, Snapshot now, long nowNanos) {
        Map<String, String> lastTexts = last.textsByPath();
        Map<String, String> texts = before.textsByPath();
        now.files().forEach(file -> {
            String earlier = texts.get(file.path());
            // The first piece of a new text says nothing: appending to a file is a way to edit it.
            if (earlier != null && !earlier.equals(lastTexts.get(file.path())) && grew(earlier, file.text())) {
                grownNanos.put(file.path(), nowNanos);
            }
        });
    }

    private static boolean grew(String earlier, String text) {
        return !earlier.isBlank() && text.length() > earlier.length() && text.startsWith(earlier);
    }

    /** The paths in doubt, of a look that differs from what was last handed over. */
    Set<String> of(Snapshot last, Snapshot seen, long nowNanos) {
        Map<String, Long> patience = patience(last, seen);
        doubtedNanos.keySet().retainAll(patience.keySet());
        patience.keySet().forEach(path -> doubtedNanos.putIfAbsent(path, nowNanos));
        grownNanos.values().removeIf(grown -> nowNanos - grown >= waits.graceNanos());
        Set<String> doubted = new HashSet<>(grownNanos.keySet());
        patience.forEach((path, nanos) -> {
            if (nowNanos - doubtedNanos.getOrDefault(path, nowNanos) < nanos) {
                doubted.add(path);
            }
        });
        return doubted;
    }

    /** Everything was believed. */
    void clear() {
        doubtedNanos.clear();
        grownNanos.clear();
    }

    /** How long to doubt which paths. */
    private Map<String, Long> patience(Snapshot last, Snapshot seen) {
        Map<String, Long> patience = new HashMap<>();
        Map<String, String> before = last.textsByPath();
        seen.files().forEach(file -> {
            String earlier = before.remove(file.path());
            if (file.text().equals(earlier)) {
                return;
            }
            if (file.text().isBlank()) {
                patience.put(file.path(), waits.patienceNanos());
            } else if (seemsCutOff(file.text(), earlier)) {
                // A file that is really written so slowly is seen to grow before this is over.
                patience.put(file.path(), waits.graceNanos());
            }
        });
        before.keySet().forEach(gone -> patience.put(gone, waits.patienceNanos()));
        Set<Problem> known = Set.copyOf(last.problems());
        seen.problems().stream()
                .filter(problem -> !known.contains(problem))
                .forEach(problem -> patience.put(problem.file(), waits.patienceNanos()));
        return patience;
    }

    private static boolean seemsCutOff(String text, @Nullable String earlier) {
        boolean ends = text.endsWith("\n");
        if (earlier == null) {
            return !ends;
        }
        return (earlier.endsWith("\n") && !ends) || earlier.startsWith(text) || text.length() < earlier.length() / 2;
    }
}
