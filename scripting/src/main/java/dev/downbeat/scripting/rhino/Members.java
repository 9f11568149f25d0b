package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** Looks at the own members of objects without running script code: not at what an accessor would give. */
final class Members {

    private Members() {}

    /** Whether a member is an accessor. */
    static boolean isAccessor(Scriptable object, @Nullable Object id) {
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
    static @Nullable Object value(Scriptable object, @Nullable Object id) {
        if (object instanceof StateObject bag) {
            return bag.peek(id);
        }
        return id instanceof Integer index ? object.get(index, object) : object.get(String.valueOf(id), object);
    }

    /** Writes a member that is no accessor, without a look at the value. */
    static void put(Scriptable object, @Nullable Object id, @Nullable Object value) {
        if (object instanceof StateObject bag) {
            bag.putUnseen(id, value);
        } else if (id instanceof Integer index) {
            object.put(index, object, value);
        } else {
            object.put(String.valueOf(id), object, value);
        }
    }

    /** Takes all members with names away, whatever they are declared as. Not for what scripts do: it goes round what is constant. */
    static void clear(ScriptableObject object) {
        for (Object id : object.getAllIds()) {
            if (id instanceof String name) {
                object.setAttributes(name, ScriptableObject.EMPTY);
                object.delete(name);
            }
        }
    }

    /** Takes a member away. */
    static void delete(Scriptable object, @Nullable Object id) {
        if (object instanceof StateObject bag) {
            bag.deleteUnseen(id);
        } else if (id instanceof Integer index) {
            object.delete(index);
        } else {
            object.delete(String.valueOf(id));
        }
    }
}
