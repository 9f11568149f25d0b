package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.Import;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.compile.Target;
import dev.downbeat.scripting.run.ScriptInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds what is imported by name from CommonJS scripts against what these export, which only running them tells. */
final class CommonJsLinks {

    private final ScriptSet set;
    private final Map<String, ScriptInstance> instances;

    /** @param instances by path, those that are still to be loaded among them */
    CommonJsLinks(ScriptSet set, Map<String, ScriptInstance> instances) {
        this.set = set;
        this.instances = instances;
    }

    /** Finds the names that a script imports and that are not there, as far as the other script was loaded. */
    List<Problem> check(CompiledScript script) {
        List<Problem> problems = new ArrayList<>();
        for (Import each : script.outline().imports()) {
            each.names().forEach(name -> check(script, each, name, problems));
        }
        return problems;
    }

    private void check(CompiledScript script, Import from, Import.Name name, List<Problem> problems) {
        if (set.links(script.path()).imports().get(name.local()) instanceof Target.Member member
                && instances.get(member.path()) instanceof CodeInstance owner
                && owner.lacks(member.name())) {
            Set<String> names = new TreeSet<>(owner.members());
            names.remove(Import.DEFAULT);
            String others = names.isEmpty()
                    ? "import it as a whole: import name from …"
                    : "it exports: " + String.join(", ", names);
            problems.add(script.error(
                    name.at(), "'" + from.specifier() + "' has no export '" + name.exported() + "'; " + others));
        }
    }
}
