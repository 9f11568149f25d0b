package dev.downbeat.scripting.compile;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.List;
import java.util.Set;

/** Turns scripts as authors write them into what the engine understands. Used by the compiler thread only. */
@FunctionalInterface
public interface FrontEnd {

    /** What became of lowering a script. */
    sealed interface Outcome {
        /** It was lowered. */
        record Lowered(LoweredScript script) implements Outcome {}

        /** It has errors. */
        record Failed(List<Problem> problems) implements Outcome {
            public Failed {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Lowers a script; what is wrong with it comes back as problems, never as an exception.
     *
     * @param globals the names that every script is given, which it may declare for itself
     */
    Outcome lower(ScriptFile file, Set<String> globals);
}
