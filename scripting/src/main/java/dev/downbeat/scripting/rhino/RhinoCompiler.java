package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.compile.BackEnd;
import dev.downbeat.scripting.compile.CompileOutcome;
import dev.downbeat.scripting.compile.LoweredScript;
import dev.downbeat.scripting.compile.Outline;
import dev.downbeat.scripting.rhino.ScriptClassLoader.Mode;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.List;
import java.util.Set;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.optimizer.OptJSScriptCode;

/** Compiles lowered scripts to JVM classes. Used by one thread at a time. */
public final class RhinoCompiler implements BackEnd {

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    private final ScriptContextFactory factory = new ScriptContextFactory();

    @Override
    public CompileOutcome compile(LoweredScript script) {
        ScriptContext cx = factory.newContext();
        CompileOutcome[] outcome = new CompileOutcome[1];
        factory.inContext(cx, () -> outcome[0] = compile(cx, script));
        return outcome[0];
    }

    @Override
    public Set<String> builtins() {
        return RealmScope.names();
    }

    private static CompileOutcome compile(ScriptContext cx, LoweredScript script) {
        ScriptFile file = script.file();
        try {
            Mode mode = script.outline().format() == Outline.Format.MODULE ? Mode.STRICT : Mode.SLOPPY;
            Script code =
                    cx.compiling(script.lines(), mode, () -> cx.compileString(script.text(), file.path(), 1, null));
            return isCompiled(code)
                    ? new CompileOutcome.Compiled(new RhinoScript(file, script.outline(), code))
                    : failed(
                            file,
                            script.outline().lineOfLongest(),
                            "a function is too large to be compiled (64 KB of code): split it");
        } catch (EvaluatorException e) {
            // The front end lets through what it can lower, so this is rare: a regular expression, say.
            return failed(file, script.lines().written(e.lineNumber()), ScriptFailures.oneLine(e.details()));
        } catch (EcmaError e) {
            int line = RegularExpressions.lineOfBroken(cx, script.text());
            return failed(
                    file,
                    script.lines().written(line),
                    "a regular expression is wrong: " + e.getErrorMessage().strip());
        } catch (StackOverflowError e) {
            return failed(
                    file,
                    script.outline().lineOfLongest(),
                    "an expression is nested too deep to be compiled: split it");
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, () -> "the script compiler failed: file=" + file.path(), e);
            return failed(file, 0, ScriptFailures.oneLine("the script compiler failed: " + e));
        }
    }

    private static CompileOutcome failed(ScriptFile file, int line, String message) {
        return new CompileOutcome.Failed(List.of(Problem.error(file.path(), line, 0, message, file.line(line))));
    }

    /** Where a method would be larger than the JVM allows, Rhino falls back to its interpreter for the whole file. */
    private static boolean isCompiled(Script code) {
        return code.getDescriptor().getCode() instanceof OptJSScriptCode;
    }
}
