package dev.downbeat.scripting.compile;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.Set;

/** A compiled script: immutable, shared by every world and thread. What else it holds is the engine's business. */
public interface CompiledScript {

    /** What it was compiled from. */
    ScriptFile file();

    /** What it declares, imports and exports. */
    Outline outline();

    /** Its top-level functions whose variables are slow, because something in them needs to find the variables by name. */
    default Set<String> slowFunctions() {
        return Set.of();
    }

    /** Its path below the scripts folder. */
    default String path() {
        return file().path();
    }

    /** Something in it that must be mended. */
    default Problem error(Position at, String message) {
        return Problem.error(path(), at.line(), at.column(), message, file().line(at.line()));
    }

    /** Something in it that is worth a look. */
    default Problem warning(Position at, String message) {
        return Problem.warning(path(), at.line(), at.column(), message, file().line(at.line()));
    }
}
