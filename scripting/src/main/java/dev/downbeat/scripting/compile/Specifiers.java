package dev.downbeat.scripting.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the file that an import means. Relative paths only, and none that leads out of the scripts folder. */
final class Specifiers {

    private static final List<String> ENDINGS = List.of("", ".js", ".mjs", ".cjs", ".json", "/index.js");

    private final Set<String> paths;

    /** @param paths of the files that there are */
    Specifiers(Set<String> paths) {
        this.paths = paths;
    }

    /** What an import leads to: a file, or the reason why it does not. */
    sealed interface Resolution {
        record Found(String path) implements Resolution {}

        record Refused(String message) implements Resolution {}
    }

    Resolution resolve(String from, String specifier) {
        if (!isRelative(specifier)) {
            return new Resolution.Refused("'" + specifier + "' is not a relative path; copy the file into the scripts"
                    + " folder and write './…'");
        }
        Optional<String> plain = join(from, specifier);
        if (plain.isEmpty()) {
            return new Resolution.Refused("'" + specifier + "' leads out of the scripts folder; copy the file into it");
        }
        for (String ending : ENDINGS) {
            String path = plain.get() + ending;
            if (paths.contains(path)) {
                return path.equals(from)
                        ? new Resolution.Refused("a script cannot import itself: '" + specifier + "'")
                        : new Resolution.Found(path);
            }
        }
        return new Resolution.Refused("'" + specifier + "' does not exist" + hint(from, plain.get()));
    }

    static boolean isRelative(String specifier) {
        return specifier.startsWith("./") || specifier.startsWith("../");
    }

    /** The path below the scripts folder, or nothing if it would not be below. */
    private static Optional<String> join(String from, String specifier) {
        Deque<String> parts = new ArrayDeque<>(List.of(from.split("/", -1)));
        parts.removeLast();
        for (String part : specifier.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    private String hint(String from, String wanted) {
        List<String> candidates = new ArrayList<>(paths);
        candidates.remove(from);
        return Spelling.nearest(wanted, candidates)
                .or(() -> candidates.stream()
                        .filter(path -> nameOf(path).equals(nameOf(wanted)))
                        .sorted()
                        .findFirst())
                .map(path -> "; did you mean '" + relative(from, path) + "'?")
                .orElse("");
    }

    private static String nameOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** How a script would write the path of another. */
    static String relative(String from, String path) {
        List<String> here = new ArrayList<>(List.of(from.split("/", -1)));
        here.remove(here.size() - 1);
        List<String> there = new ArrayList<>(List.of(path.split("/", -1)));
        while (!here.isEmpty() && there.size() > 1 && here.get(0).equals(there.get(0))) {
            here.remove(0);
            there.remove(0);
        }
        return (here.isEmpty() ? "./" : "../".repeat(here.size())) + String.join("/", there);
    }
}
