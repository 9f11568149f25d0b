package dev.downbeat.scripting.compile;

import java.util.List;

/**
 * A statement that imports from another script; one that is there for its effect only has no names.
 *
 * @param specifier as written: {@code ./lib/steering.js}
 * @param at the place of the specifier
 */
public record Import(String specifier, Position at, List<Name> names) {

    /** The exported name that stands for all of a script's exports. */
    public static final String ALL = "*";

    /** The exported name of what a script exports by default. */
    public static final String DEFAULT = "default";

    public Import {
        names = List.copyOf(names);
    }

    /**
     * An imported name.
     *
     * @param exported as the other script calls it, {@link #DEFAULT} or {@link #ALL}
     * @param local as this script calls it
     * @param at the place of the exported name
     */
    public record Name(String exported, String local, Position at) {}
}
