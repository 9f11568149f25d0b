package dev.downbeat.scripting.compile;

import dev.downbeat.scripting.Problem;
import java.util.List;

/** What became of compiling a script. */
public sealed interface CompileOutcome {

    /** It compiled. */
    record Compiled(CompiledScript script) implements CompileOutcome {}

    /** It has errors. */
    record Failed(List<Problem> problems) implements CompileOutcome {
        public Failed {
            problems = List.copyOf(problems);
        }
    }
}
