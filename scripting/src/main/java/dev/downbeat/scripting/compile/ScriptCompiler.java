package dev.downbeat.scripting.compile;

import dev.downbeat.scripting.source.ScriptFile;

/** Compiles one script. Used by the compiler thread only. */
@FunctionalInterface
public interface ScriptCompiler {

    /** Compiles a script; what is wrong with it comes back as problems, never as an exception. */
    CompileOutcome compile(ScriptFile file);
}
