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

    /** What speaks against a file. */
    private enum Doubt {
        GONE,
        UNUSABLE,
        EMPTY,
        CUT_OFF,
        /** A weak one, for a whole text may look like that: then it does so in every look. */
        ENDS_OTHERWISE
    }

    /** What is left of a text of which a part seems to be missing. */
    private static final double SHORT = 0.75;

    private final Waits waits;
    private final Map<String, Long> doubtedNanos = new HashMap<>(); // since when, by path
    private final Map<String, Long> grownNanos = new HashMap<>(); // when last, by path
    private final Map<String, Integer> longest = new HashMap<>(); // lengths of new texts, by path

    Doubts(Waits waits) {
        this.waits = waits;
    }

    /** Takes note of what became longer between two looks. */
    void compare(Snapshot last, Snapshot before, Snapshot now, long nowNanos) {
        Map<String, String> lastTexts = last.textsByPath();
        Map<String, String> texts = before.textsByPath();
        now.files().forEach(file -> {
            String earlier = texts.get(file.path());
            if (!file.text().equals(lastTexts.get(file.path()))) {
                longest.merge(file.path(), file.text().length(), Math::max);
            }
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
        Map<String, Doubt> doubts = doubts(last, seen);
        doubtedNanos.keySet().retainAll(doubts.keySet());
        doubts.keySet().forEach(path -> doubtedNanos.putIfAbsent(path, nowNanos));
        grownNanos.values().removeIf(grown -> nowNanos - grown >= waits.graceNanos());
        Set<String> paths = new HashSet<>(grownNanos.keySet());
        doubtedNanos.forEach((path, sinceNanos) -> {
            if (nowNanos - sinceNanos < patienceNanos(doubts.get(path))) {
                paths.add(path);
            }
        });
        return paths;
    }

    private long patienceNanos(@Nullable Doubt doubt) {
        return doubt == Doubt.ENDS_OTHERWISE ? waits.graceNanos() : waits.patienceNanos();
    }

    /** Everything was believed. */
    void clear() {
        doubtedNanos.clear();
        grownNanos.clear();
        longest.clear();
    }

    private Map<String, Doubt> doubts(Snapshot last, Snapshot seen) {
        Map<String, Doubt> doubts = new HashMap<>();
        Map<String, String> before = last.textsByPath();
        seen.files().forEach(file -> {
            Doubt doubt = doubt(file.text(), before.remove(file.path()), longest.getOrDefault(file.path(), 0));
            if (doubt != null) {
                doubts.put(file.path(), doubt);
            }
        });
        before.keySet().forEach(gone -> doubts.put(gone, Doubt.GONE));
        Set<Problem> known = Set.copyOf(last.problems());
        seen.problems().stream()
                .filter(problem -> !known.contains(problem))
                .forEach(problem -> doubts.put(problem.file(), Doubt.UNUSABLE));
        return doubts;
    }

    private static @Nullable Doubt doubt(String text, @Nullable String earlier, int longest) {
        if (text.equals(earlier)) {
            return null;
        }
        if (text.isBlank()) {
            return Doubt.EMPTY;
        }
        if (text.length() < longest * SHORT) {
            return Doubt.CUT_OFF;
        }
        if (earlier == null || earlier.isBlank()) {
            return text.endsWith("\n") ? null : Doubt.ENDS_OTHERWISE;
        }
        if (earlier.startsWith(text) || (earlier.endsWith("\n") && !text.endsWith("\n"))) {
            return Doubt.CUT_OFF;
        }
        boolean closed = "};)".indexOf(end(earlier)) >= 0;
        return text.length() < earlier.length() * SHORT || (closed && end(text) != end(earlier))
                ? Doubt.ENDS_OTHERWISE
                : null;
    }

    private static char end(String text) {
        String stripped = text.stripTrailing();
        return stripped.charAt(stripped.length() - 1);
    }
}
