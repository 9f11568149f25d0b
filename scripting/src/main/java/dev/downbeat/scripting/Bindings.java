package dev.downbeat.scripting;

import dev.downbeat.world.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What scripts can see of a game: the kinds and events of its vocabulary, and global objects. The members of every class
 * that is reached from these (by {@link Bound} fields and methods, and by the parameters of events) are bound with it.
 * Immutable.
 */
public final class Bindings {

    /** Globals that every script has. */
    private static final Set<String> OWN = Set.of("world", "console", "start", "stop", "wait");

    private final Vocabulary vocabulary;
    private final Map<String, Class<?>> globals;

    private Bindings(Vocabulary vocabulary, Map<String, Class<?>> globals) {
        this.vocabulary = vocabulary;
        this.globals = globals;
    }

    /** The kinds and events of a vocabulary, and no globals. */
    public static Bindings of(Vocabulary vocabulary) {
        return new Bindings(Objects.requireNonNull(vocabulary), Map.of());
    }

    /**
     * These bindings with one more global object, which each world provides when it is attached.
     *
     * @param name as scripts see it
     * @param type its class, with {@link Bound} members
     * @throws IllegalArgumentException if the name is taken or is not an identifier
     */
    public Bindings withGlobal(String name, Class<?> type) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("a global's name must be an identifier: name=" + name);
        }
        Map<String, Class<?>> more = new LinkedHashMap<>(globals);
        if (more.put(name, type) != null || OWN.contains(name)) {
            throw new IllegalArgumentException("a global of this name exists: name=" + name);
        }
        return new Bindings(vocabulary, more);
    }

    /** The kinds and events. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The class of each global object, in the order in which they were added. */
    public Map<String, Class<?>> globals() {
        return java.util.Collections.unmodifiableMap(globals);
    }
}
