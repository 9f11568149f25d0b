package dev.downbeat.scripting.compile;

import dev.downbeat.scripting.Evaluation;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.List;

/**
 * Compiles what is typed in at a console, the way all scripts are compiled: it can reach what they can, and nothing else. Used
 * by one thread at a time.
 */
public final class InputCompiler {

    private final FileCompiler compiler;

    public InputCompiler(FrontEnd frontEnd, BackEnd backEnd) {
        this.compiler = new FileCompiler(frontEnd, backEnd, backEnd.builtins());
    }

    /** Whether a file is an input: the value of its last statement counts. */
    public static boolean isInput(ScriptFile file) {
        return file.path().equals(Evaluation.CONSOLE);
    }

    /** Compiles an input. One that begins with a brace is an object, if it can be one, and else a block. */
    public CompileOutcome compile(String source) {
        if (source.stripLeading().startsWith("{")
                && compileAsItIs("(" + source + "\n)") instanceof CompileOutcome.Compiled object) {
            return object;
        }
        return compileAsItIs(source);
    }

    private CompileOutcome compileAsItIs(String source) {
        ScriptFile file = ScriptFile.of(Evaluation.CONSOLE, source);
        CompileOutcome outcome = compiler.compile(file);
        if (outcome instanceof CompileOutcome.Compiled compiled
                && !compiled.script().outline().imports().isEmpty()) {
            return refused(file, compiled.script().outline().imports().get(0));
        }
        return outcome;
    }

    private static CompileOutcome refused(ScriptFile file, Import first) {
        Position at = first.at();
        String message = "import is not there at the console; what scripts export is in scripts['name.js']";
        return new CompileOutcome.Failed(
                List.of(Problem.error(file.path(), at.line(), at.column(), message, file.line(at.line()))));
    }
}
