package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.List;
import org.mozilla.javascript.Script;

/** A script as Rhino compiled it: classes without state, run in any number of scopes. */
record RhinoScript(ScriptFile file, List<Declaration> functions, Script code) implements CompiledScript {
    RhinoScript {
        functions = List.copyOf(functions);
    }

    /** The line of a top-level function declaration; of several the last, which is the one that counts; 0 if there is none. */
    int lineOf(String function) {
        return functions.stream()
                .filter(declaration -> declaration.name().equals(function))
                .mapToInt(Declaration::line)
                .reduce(0, (earlier, later) -> later);
    }
}
