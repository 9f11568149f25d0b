package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.compile.Import;
import dev.downbeat.scripting.compile.Links;
import dev.downbeat.scripting.compile.Target;
import dev.downbeat.scripting.run.ScriptInstance;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mozilla.javascript.ScriptableObject;

/**
 * The names that one text of a script imports. Texts over one scope share the bindings of names that both have. Owned by the
 * thread that loads the script until it is committed, then by the loop thread.
 */
final class ImportBindings {

    private final Map<String, ImportBinding> bindings = new LinkedHashMap<>(); // by the name that the script uses

    /** The bindings of a script that is about to be loaded. */
    ImportBindings(CodeInstance reader) {
        addNames(reader, Map.of());
        bindings.forEach((name, binding) -> define(name, binding, reader.scope()));
    }

    /** Those of another text over the same scope; new ones are not put there yet. */
    ImportBindings(CodeInstance reader, ImportBindings before) {
        addNames(reader, before.bindings);
    }

    private void addNames(CodeInstance reader, Map<String, ImportBinding> known) {
        for (Import each : reader.script().outline().imports()) {
            for (Import.Name name : each.names()) {
                ImportBinding binding = known.get(name.local());
                bindings.put(name.local(), binding == null ? new ImportBinding(reader) : binding);
            }
        }
    }

    private static void define(String name, ImportBinding binding, ModuleScope scope) {
        scope.defineProperty(name, binding, null, ScriptableObject.DONTENUM | ScriptableObject.READONLY);
    }

    /** Takes the place of the names of another text in a scope. */
    void replace(ImportBindings before, ModuleScope scope) {
        before.bindings.keySet().stream()
                .filter(name -> !bindings.containsKey(name))
                .forEach(scope::delete);
        bindings.forEach((name, binding) -> {
            if (before.bindings.get(name) != binding) {
                define(name, binding, scope);
            }
        });
    }

    /** Lets each name stand for what a set says. */
    void link(Links links, Map<String, ? extends ScriptInstance> instances) {
        bindings.forEach((local, binding) -> {
            Target target = links.imports().get(local);
            if (target != null && instances.get(target.path()) instanceof RhinoInstance owner) {
                binding.standFor(owner, target);
            }
        });
    }

    boolean contains(String name) {
        return bindings.containsKey(name);
    }
}
