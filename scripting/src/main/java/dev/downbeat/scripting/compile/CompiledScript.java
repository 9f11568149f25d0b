package dev.downbeat.scripting.compile;

import dev.downbeat.scripting.source.ScriptFile;
import java.util.List;

/** A compiled script: immutable, shared by every world and thread. What it holds is the engine's business. */
public interface CompiledScript {

    /** What it was compiled from. */
    ScriptFile file();

    /** Its top-level function declarations, in order. */
    List<Declaration> functions();

    /**
     * A top-level function declaration.
     *
     * @param parameters how many it declares
     * @param line of its name, from 1
     * @param column of its name, from 1
     */
    record Declaration(String name, int parameters, int line, int column) {}
}
