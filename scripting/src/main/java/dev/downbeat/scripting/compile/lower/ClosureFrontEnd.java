package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerInput;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.JSChunk;
import com.google.javascript.jscomp.JsAst;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.rhino.Node;
import dev.downbeat.scripting.compile.FrontEnd;
import dev.downbeat.scripting.compile.InputCompiler;
import dev.downbeat.scripting.compile.LoweredScript;
import dev.downbeat.scripting.compile.Outline;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lowers scripts with Google's Closure Compiler, each by itself: imports and exports are read and taken out, because its own
 * modules would need every imported file in one compilation. Used by one thread at a time.
 */
public final class ClosureFrontEnd implements FrontEnd {

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");
    private static final Pattern PLACE = Pattern.compile("Node\\(.*\\): .*:(\\d{1,7}):(\\d{1,7})");
    private static final Pattern LONE_CARRIAGE_RETURN = Pattern.compile("\\r(?!\\n)");

    /** Nodes within each other; what is deeper takes Closure's passes minutes, or more stack than there is. */
    private static final int DEEPEST = 1_000;

    private static final String TOO_DEEP = "an expression is nested too deep to be compiled: split it";

    @Override
    public Outcome lower(ScriptFile file, Set<String> globals) {
        Findings findings = new Findings(file);
        try {
            return lower(file, globals, findings);
        } catch (StackOverflowError e) {
            findings.add(LongestStatement.lineIn(file.text()), 0, TOO_DEEP);
        } catch (RuntimeException e) {
            if (causedBy(e, StackOverflowError.class)) {
                findings.add(LongestStatement.lineIn(file.text()), 0, TOO_DEEP);
            } else if (causedBy(e, InterruptedException.class)) {
                Thread.currentThread().interrupt(); // the scripts are being closed, and nobody will look at this
                findings.add(0, 0, "the compiler was interrupted");
            } else if (!findings.any()) { // after a syntax error, Closure may stumble over the rest
                LOG.log(System.Logger.Level.ERROR, () -> "the script compiler failed: file=" + file.path(), e);
                addStumble(e, findings);
            }
        }
        return new Outcome.Failed(findings.problems());
    }

    /** Closure's own errors name the node that it was at. */
    private static void addStumble(RuntimeException e, Findings findings) {
        Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
        boolean known = place.find();
        findings.add(
                known ? Integer.parseInt(place.group(1)) : 0,
                known ? Integer.parseInt(place.group(2)) + 1 : 0,
                "the script compiler does not know what to do with this; write it in another way");
    }

    /** Closure's scanner knows every line end, its table of lines only {@code \\n}. The text keeps its length. */
    private static String withKnownLineEnds(String text) {
        return LONE_CARRIAGE_RETURN.matcher(text).replaceAll("\n");
    }

    private static boolean causedBy(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Outcome lower(ScriptFile file, Set<String> globals, Findings findings) {
        Refusals.findLineSeparators(file.text(), findings);
        Parentheses.look(withKnownLineEnds(file.text()), findings);
        if (findings
                .any()) { // Closure takes separators for line ends, and would tell what else is wrong in other lines
            return new Outcome.Failed(findings.problems());
        }
        Compiler compiler = new Compiler(findings.errorManager());
        compiler.disableThreads();
        CompilerOptions options = Dialect.options();
        compiler.initOptions(options);
        JsAst ast = new JsAst(SourceFile.fromCode(file.path(), withKnownLineEnds(file.text())));
        Node script = ast.getAstRoot(compiler);
        if (findings.any()) {
            return new Outcome.Failed(findings.problems());
        }
        Node deepest = Nodes.deeperThan(DEEPEST, script);
        if (deepest != null) {
            findings.add(deepest.getLineno(), 0, TOO_DEEP);
            return new Outcome.Failed(findings.problems());
        }
        Outline outline = OutlineReader.read(compiler, script, file, findings);
        Refusals.find(script, findings);
        if (findings.any()) {
            return new Outcome.Failed(findings.problems());
        }
        prepare(script, file);
        options.setEmitUseStrict(outline.format() == Outline.Format.MODULE);
        transpile(compiler, options, ast);
        if (findings.any()) {
            return new Outcome.Failed(findings.problems());
        }
        mend(script, outline, file, globals);
        String text = compiler.toSource();
        return new Outcome.Lowered(new LoweredScript(file, text, Lines.of(compiler.getSourceMap()), outline));
    }

    /** What Closure cannot do, or would do wrong. */
    private static void prepare(Node script, ScriptFile file) {
        Modules.takeOut(script);
        if (InputCompiler.isInput(file)) {
            Results.keep(script);
        }
        Expressions.prepare(script, file.text());
        Loops.prepare(script);
        Supers.prepare(script);
        Classes.prepare(script);
    }

    private static void transpile(Compiler compiler, CompilerOptions options, JsAst ast) {
        JSChunk chunk = new JSChunk("script");
        chunk.add(new CompilerInput(ast));
        compiler.initChunks(List.of(), List.of(chunk), options);
        compiler.parse();
        compiler.stage1Passes();
    }

    /** What Closure has done needlessly, and what Rhino would do wrong. */
    private static void mend(Node script, Outline outline, ScriptFile file, Set<String> globals) {
        Supers.finish(script);
        if (!InputCompiler.isInput(file)) { // a later input may declare the name again
            Natives.restoreConstants(script, outline, globals);
        }
        Natives.restore(script);
        Cursors.limit(script);
        Tries.takeOut(script);
        Literals.replaceInGenerators(script);
        Yields.hoist(script);
    }
}
