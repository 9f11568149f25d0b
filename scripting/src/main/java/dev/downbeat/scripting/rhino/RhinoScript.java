package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.Declaration;
import dev.downbeat.scripting.compile.Outline;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.Set;
import java.util.TreeSet;
import org.mozilla.javascript.JSDescriptor;
import org.mozilla.javascript.Script;

/** A script as Rhino compiled it: classes without state, run in any number of scopes. */
record RhinoScript(ScriptFile file, Outline outline, Script code) implements CompiledScript {

    /** The line of a top-level declaration, 0 if there is none. */
    int lineOf(String name) {
        return outline.declaration(name)
                .map(declaration -> declaration.at().line())
                .orElse(0);
    }

    /** Whether a name is that of a function declaration, which is there before the script runs. */
    boolean hoists(String name) {
        return outline.declaration(name)
                .filter(declaration -> declaration.kind() == Declaration.Kind.FUNCTION)
                .isPresent();
    }

    @Override
    public Set<String> slowFunctions() {
        Set<String> slow = new TreeSet<>();
        JSDescriptor<?> whole = code.getDescriptor();
        for (int i = 0; i < whole.getFunctionCount(); i++) {
            if (whole.getFunction(i).requiresActivationFrame()) {
                slow.add(whole.getFunction(i).getName());
            }
        }
        return slow;
    }
}
