package dev.downbeat.scripting.compile;

import dev.downbeat.scripting.source.ScriptFile;
import org.jspecify.annotations.Nullable;

/**
 * A JSON file, read.
 *
 * @param value a {@link java.util.Map} in the order of the file, a {@link java.util.List}, a {@link String}, a
 *     {@link Double}, a {@link Boolean} or null; immutable
 */
public record JsonScript(ScriptFile file, @Nullable Object value) implements CompiledScript {

    @Override
    public Outline outline() {
        return Outline.json();
    }
}
