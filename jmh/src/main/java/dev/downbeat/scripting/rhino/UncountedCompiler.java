package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.compile.BackEnd;
import dev.downbeat.scripting.compile.CompileOutcome;
import dev.downbeat.scripting.compile.LoweredScript;
import java.util.Set;
import org.mozilla.javascript.Script;

/** Compiles scripts without the counting of steps, so that a benchmark can tell what that costs. Nothing ends such scripts. */
public final class UncountedCompiler implements BackEnd {

    private final ScriptContextFactory factory = new ScriptContextFactory();

    public UncountedCompiler() {}

    @Override
    public CompileOutcome compile(LoweredScript script) {
        ScriptContext cx = factory.newContext();
        cx.setGenerateObserverCount(false);
        Script[] code = new Script[1];
        factory.inContext(
                cx,
                () -> code[0] = cx.compiling(
                        script.lines(),
                        ScriptClassLoader.Mode.STRICT,
                        () -> cx.compileString(script.text(), script.file().path(), 1, null)));
        return new CompileOutcome.Compiled(new RhinoScript(script.file(), script.outline(), code[0]));
    }

    @Override
    public Set<String> builtins() {
        return RealmScope.names();
    }
}
