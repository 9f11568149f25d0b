package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** Looks at the own members of objects without running script code: not at what an accessor would give. */
final class Members {

    private Members() {}

    /** Whether a member is an accessor. */
    static boolean isAccessor(Scriptable object, Object id) {
        String name = id instanceof String text ? text : null;
        int index = id instanceof Integer number ? number : 0;
        return object instanceof ScriptableObject known
                && known.getGetterOrSetter(name, index, known, false) instanceof Function;
    }

    /** The value of a member that is no accessor; null if it is one. */
    static @Nullable Object plainValue(Scriptable object, Object id) {
        return isAccessor(object, id) ? null : value(object, id);
    }

    /** The value of a member. */
    static @Nullable Object value(Scriptable object, Object id) {
        return id instanceof Integer index ? object.get(index, object) : object.get(id.toString(), object);
    }
}
