package dev.downbeat.scripting.rhino;

import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * Everything that a script can get hold of from some values: own properties with names and symbols, hidden ones among them,
 * what getters give, the accessors themselves, prototypes, elements of maps and sets, the errors that all of this throws.
 */
final class Reach {

    /** Where each value was met first. */
    final IdentityHashMap<Object, String> paths = new IdentityHashMap<>();

    private final Context cx;
    private final ScriptableObject realm;
    private final Function ownKeys;
    private final Function descriptorOf;
    private final Function arrayOf;
    private final Queue<ScriptableObject> waiting = new ArrayDeque<>();

    private Reach(Context cx, ScriptableObject realm) {
        this.cx = cx;
        this.realm = realm;
        this.ownKeys = function("Reflect", "ownKeys");
        this.descriptorOf = function("Reflect", "getOwnPropertyDescriptor");
        this.arrayOf = function("Array", "from");
    }

    private Function function(String owner, String name) {
        return (Function) ScriptableObject.getProperty((Scriptable) ScriptableObject.getProperty(realm, owner), name);
    }

    static Reach from(Scriptable root, Context cx, ScriptableObject realm) {
        Reach reach = new Reach(cx, realm);
        reach.meet("root", root);
        while (!reach.waiting.isEmpty()) {
            reach.look(reach.waiting.remove());
        }
        return reach;
    }

    private void meet(String path, @Nullable Object value) {
        if (value != null && paths.putIfAbsent(value, path) == null && value instanceof ScriptableObject object) {
            waiting.add(object);
        }
    }

    private void look(ScriptableObject object) {
        String path = paths.getOrDefault(object, "");
        meet(path + ".[[Prototype]]", object.getPrototype());
        NativeArray keys = (NativeArray) call(ownKeys, object);
        for (int i = 0; i < keys.getLength(); i++) {
            Object key = keys.get(i);
            String name = path + "." + key;
            meet(name + " key", key);
            try {
                meet(name, ScriptRuntime.getObjectElem(object, key, cx, realm));
            } catch (RhinoException e) {
                meet(name + " error", ScriptRuntime.wrapException(e, realm, cx));
            }
            if (call(descriptorOf, object, key) instanceof ScriptableObject descriptor) {
                for (String part : new String[] {"value", "get", "set"}) {
                    meet(name + " " + part, ScriptableObject.getProperty(descriptor, part));
                }
            }
        }
        if (object.getClassName().equals("Map") || object.getClassName().equals("Set")) {
            try {
                meet(path + ".elements", call(arrayOf, object));
            } catch (RhinoException e) {
                meet(path + ".elements error", ScriptRuntime.wrapException(e, realm, cx));
            }
        }
    }

    private Object call(Function function, Object... arguments) {
        return function.call(cx, realm, Undefined.SCRIPTABLE_UNDEFINED, arguments);
    }
}
