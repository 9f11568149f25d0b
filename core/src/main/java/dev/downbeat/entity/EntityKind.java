package dev.downbeat.entity;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A sort of entity: drones, bullets, doors. Its name is also the name of its behaviour script.
 *
 * @param name letters, digits, {@code _} and {@code -}, starting with a lower-case letter
 * @param type the entities' class
 * @param factory makes a fresh entity; called on the loop thread
 */
public record EntityKind<E extends Entity>(String name, Class<E> type, Supplier<E> factory) {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9_-]*");

    /** @throws IllegalArgumentException if {@code name} has another form */
    public EntityKind {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "kind must be letters, digits, _ and -, starting with a lower-case letter: name=" + name);
        }
    }
}
