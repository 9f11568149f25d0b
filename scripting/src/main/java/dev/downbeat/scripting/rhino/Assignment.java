package dev.downbeat.scripting.rhino;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * {@code Object.assign}, and so spread, for objects of the game and namespaces: Rhino's own asks no host object for its
 * properties, and writes to none.
 */
final class Assignment {

    private Assignment() {}

    static Object assign(Function original, Context cx, ScriptableObject realm, Object[] arguments) {
        Object[] plain = arguments.clone();
        for (int i = 1; i < plain.length; i++) { // the first is the one to write to
            plain[i] = plain(plain[i], cx, realm);
        }
        if (plain.length == 0 || !(plain[0] instanceof BoundObject target)) {
            return original.call(cx, realm, realm, plain);
        }
        for (int i = 1; i < plain.length; i++) {
            if (plain[i] instanceof Scriptable source) {
                write(source, target);
            }
        }
        return target;
    }

    private static void write(Scriptable source, BoundObject target) {
        for (Object id : source.getIds()) {
            String name = ScriptRuntime.toString(id);
            Object value = id instanceof Integer index
                    ? ScriptableObject.getProperty(source, index)
                    : ScriptableObject.getProperty(source, name);
            target.put(name, target, value);
        }
    }

    private static Object plain(Object source, Context cx, ScriptableObject realm) {
        if (!(source instanceof BoundObject) && !(source instanceof NamespaceObject)) {
            return source;
        }
        Scriptable host = (Scriptable) source;
        Scriptable copy = cx.newObject(realm);
        for (Object id : host.getIds()) {
            ScriptableObject.putProperty(copy, id.toString(), host.get(id.toString(), host));
        }
        return copy;
    }
}
