package dev.downbeat.scripting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value as it was when it was looked at: a copy, made of plain Java data. Immutable. */
public sealed interface Inspected {

    /**
     * A number, text, boolean or nothing.
     *
     * @param value a {@link Double}, {@link String} or {@link Boolean}; null for {@code null}
     */
    record Plain(@Nullable Object value) implements Inspected {}

    /**
     * Something that is told, not taken apart: another entity, what is not there, what no plain data are.
     *
     * @param name such as {@code drone 12.3}, {@code undefined}, {@code function flee}
     */
    record Named(String name) implements Inspected {}

    /**
     * Something that is made of others.
     *
     * @param sort {@code object}, {@code array}, {@code map}, {@code set}, or the name of a class
     * @param parts in their order
     * @param more how many others there are, which were left out because the whole would be too large
     */
    record Whole(String sort, List<Part> parts, int more) implements Inspected {
        public Whole {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of a whole.
     *
     * @param name of a member, a key, or an index
     */
    record Part(String name, Inspected value) {}
}
