package dev.downbeat.scripting.rhino;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * {@code Object.assign}, and so spread, for objects of the game, {@code self.state} and namespaces: Rhino's own asks no host object
 * for its properties, and passes by what one does when it is written to.
 */
final class Assignment {

    private Assignment() {}

    static Object assign(Function original, Context cx, ScriptableObject realm, Object[] arguments) {
        Object[] plain = arguments.clone();
        for (int i = 1; i < plain.length; i++) { // the first is the one to write to
            plain[i] = plain(plain[i], cx, realm);
        }
        boolean ours = plain.length > 0 && (plain[0] instanceof BoundObject || plain[0] instanceof StateObject);
        if (!ours) {
            return original.call(cx, realm, realm, plain);
        }
        for (int i = 1; i < plain.length; i++) {
            if (plain[i] instanceof Scriptable source) {
                write(source, (Scriptable) plain[0]);
            }
        }
        return plain[0];
    }

    private static void write(Scriptable source, Scriptable target) {
        for (Object id : source.getIds()) {
            if (id instanceof Integer index) {
                target.put(index, target, ScriptableObject.getProperty(source, index));
            } else {
                String name = ScriptRuntime.toString(id);
                target.put(name, target, ScriptableObject.getProperty(source, name));
            }
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
