package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.compile.CompileOutcome;
import dev.downbeat.scripting.compile.CompiledScript.Declaration;
import dev.downbeat.scripting.compile.ScriptCompiler;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.ArrayList;
import java.util.List;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.Node;
import org.mozilla.javascript.Parser;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.ast.FunctionNode;
import org.mozilla.javascript.ast.Name;
import org.mozilla.javascript.optimizer.OptJSScriptCode;

/** Compiles scripts to JVM classes. Used by one thread at a time. */
public final class RhinoCompiler implements ScriptCompiler {

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    private final ScriptContextFactory factory = new ScriptContextFactory();

    @Override
    public CompileOutcome compile(ScriptFile file) {
        ScriptContext cx = factory.newContext();
        CompileOutcome[] outcome = new CompileOutcome[1];
        factory.inContext(cx, () -> outcome[0] = compile(cx, file));
        return outcome[0];
    }

    private static CompileOutcome compile(ScriptContext cx, ScriptFile file) {
        ProblemCollector problems = new ProblemCollector(file);
        cx.setErrorReporter(problems);
        try {
            Script code = cx.compiling(() -> cx.compileString(file.text(), file.path(), 1, null));
            if (problems.problems().isEmpty()) {
                if (isCompiled(code)) {
                    return new CompileOutcome.Compiled(new RhinoScript(file, functions(cx, file, problems), code));
                }
                problems.add(0, 0, "a function is too large to be compiled (64 KB of code): split it");
            }
        } catch (EvaluatorException e) {
            if (problems.problems().isEmpty()) {
                problems.add(e.lineNumber(), e.columnNumber(), e.details());
            }
        } catch (StackOverflowError e) {
            problems.add(0, 0, "an expression is nested too deep to be compiled: split it");
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, () -> "the script compiler failed: file=" + file.path(), e);
            problems.add(0, 0, "the script compiler failed: " + e);
        }
        return new CompileOutcome.Failed(problems.problems());
    }

    /** Where a method would be larger than the JVM allows, Rhino falls back to its interpreter for the whole file. */
    private static boolean isCompiled(Script code) {
        return code.getDescriptor().getCode() instanceof OptJSScriptCode;
    }

    private static List<Declaration> functions(ScriptContext cx, ScriptFile file, ProblemCollector problems) {
        CompilerEnvirons environs = new CompilerEnvirons();
        environs.initFromContext(cx);
        List<Declaration> functions = new ArrayList<>();
        for (Node node : new Parser(environs, problems).parse(file.text(), file.path(), 1)) {
            if (node instanceof FunctionNode function && function.getFunctionName() != null) {
                Name name = function.getFunctionName();
                String before = file.text().substring(0, name.getAbsolutePosition());
                int lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
                functions.add(new Declaration(
                        name.getIdentifier(),
                        function.getParams().size(),
                        name.getLineno(),
                        before.length() - lineStart + 1));
            }
        }
        return functions;
    }
}
