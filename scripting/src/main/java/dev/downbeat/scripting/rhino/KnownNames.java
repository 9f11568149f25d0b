package dev.downbeat.scripting.rhino;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.ScriptableObject;

/** The names that handlers can use, each with the members of what it stands for. */
final class KnownNames {

    /** Nobody types these. */
    private static final Set<String> OF_FUNCTIONS =
            Set.of("arguments", "arity", "caller", "length", "name", "prototype");

    private KnownNames() {}

    /** The names in a realm, in alphabetical order. */
    static Map<String, Set<String>> of(RhinoRealm realm) {
        Map<String, Set<String>> names = new TreeMap<>();
        realm.around(() -> {
            ModuleScope scope = realm.newHandlerScope();
            for (String name : RealmScope.names()) {
                Object value = ScriptableObject.getProperty(scope, name);
                names.put(name, value instanceof ScriptableObject object ? members(object) : Set.of());
            }
        });
        realm.types().bindings().globals().forEach((name, type) -> names.put(name, members(realm, type)));
        return Collections.unmodifiableMap(names);
    }

    private static Set<String> members(RhinoRealm realm, Class<?> type) {
        return new TreeSet<>(realm.types().ofClass(type).members().keySet());
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
