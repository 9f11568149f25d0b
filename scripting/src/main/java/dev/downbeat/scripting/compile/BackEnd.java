package dev.downbeat.scripting.compile;

import java.util.Set;

/** The engine's compiler. Used by the compiler thread only. */
public interface BackEnd {

    /** Compiles a lowered script; what is wrong with it comes back as problems, never as an exception. */
    CompileOutcome compile(LoweredScript script);

    /** The names that the engine gives to every script. */
    Set<String> builtins();
}
