package dev.downbeat.scripting.compile;

import java.util.List;
import java.util.Optional;

/** Which file is the behaviour of a kind: the one with its name, in the scripts folder itself. */
public final class Behaviour {

    private static final List<String> ENDINGS = List.of(".js", ".mjs");

    private Behaviour() {}

    /** The files that may be the behaviour of a kind; there is one of them at the most. */
    public static List<String> paths(String kind) {
        return ENDINGS.stream().map(ending -> kind + ending).toList();
    }

    /** The name of the kind whose behaviour a file would be. */
    public static Optional<String> nameOf(String path) {
        return ENDINGS.stream()
                .filter(ending -> path.endsWith(ending) && !path.contains("/"))
                .map(ending -> path.substring(0, path.length() - ending.length()))
                .findFirst();
    }
}
