package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.bind.BoundTypes;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.ScriptableObject;

/** The names that handlers can use, each with the members of what it stands for. */
public final class KnownNames {

    /** Nobody types these. */
    private static final Set<String> OF_FUNCTIONS =
            Set.of("arguments", "arity", "caller", "length", "name", "prototype");

    private KnownNames() {}

    /** The names in every world with those types, in alphabetical order. */
    public static Map<String, Set<String>> of(BoundTypes types) {
        RhinoRealm realm = RhinoRealm.forRehearsals(types, ScriptOptions.DEFAULT);
        Map<String, Set<String>> names = new TreeMap<>();
        realm.around(() -> {
            ModuleScope scope = realm.newHandlerScope();
            for (String name : RealmScope.names()) {
                Object value = ScriptableObject.getProperty(scope, name);
                names.put(name, value instanceof ScriptableObject object ? members(object) : Set.of());
            }
        });
        types.bindings()
                .globals()
                .forEach((name, type) -> names.put(
                        name, new TreeSet<>(types.ofClass(type).members().keySet())));
        return Collections.unmodifiableMap(names);
    }

    private static Set<String> members(ScriptableObject object) {
        Set<String> names = new TreeSet<>();
        for (Object id : object.getAllIds()) {
            if (id instanceof String name && !(object instanceof BaseFunction && OF_FUNCTIONS.contains(name))) {
                names.add(name);
            }
        }
        return names;
    }
}
