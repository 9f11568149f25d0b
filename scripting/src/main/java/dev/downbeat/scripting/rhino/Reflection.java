package dev.downbeat.scripting.rhino;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;

/**
 * What builtins look into objects with, for objects of the game as for plain ones: Rhino's own asks no host object for its
 * properties, and tells the Java class of one that leads back to itself.
 */
final class Reflection {

    private final ScriptableObject realm;

    private Reflection(ScriptableObject realm) {
        this.realm = realm;
    }

    static void install(ScriptableObject realm) {
        Reflection reflection = new Reflection(realm);
        reflection.replace("Reflect", "ownKeys", reflection::names);
        reflection.replace("Object", "getOwnPropertyNames", reflection::names);
        reflection.replace("Reflect", "set", Reflection::set);
        reflection.replace("Object", "getOwnPropertyDescriptors", reflection::descriptors);
        reflection.replace("JSON", "stringify", Reflection::stringify);
    }

    private interface Replacement {
        Object call(Function original, Context cx, Scriptable self, Object[] arguments);
    }

    private void replace(String owner, String name, Replacement replacement) {
        ScriptableObject holder = (ScriptableObject) ScriptableObject.getProperty(realm, owner);
        Function original = (Function) ScriptableObject.getProperty(holder, name);
        int arity = ((Number) ScriptableObject.getProperty(original, "length")).intValue();
        LambdaFunction function = new LambdaFunction(
                realm, name, arity, (cx, scope, self, arguments) -> replacement.call(original, cx, self, arguments));
        holder.defineProperty(name, function, ScriptableObject.DONTENUM);
    }

    private Object names(Function original, Context cx, Scriptable self, Object[] arguments) {
        return arguments.length > 0 && arguments[0] instanceof BoundObject bound
                ? cx.newArray(realm, bound.getAllIds())
                : original.call(cx, realm, self, arguments);
    }

    private Object descriptors(Function original, Context cx, Scriptable self, Object[] arguments) {
        if (arguments.length == 0 || !(arguments[0] instanceof BoundObject bound)) {
            return original.call(cx, realm, self, arguments);
        }
        Scriptable descriptors = cx.newObject(realm);
        ScriptableObject objects = (ScriptableObject) ScriptableObject.getProperty(realm, "Object");
        for (Object id : bound.getAllIds()) {
            Object descriptor =
                    ScriptableObject.callMethod(cx, objects, "getOwnPropertyDescriptor", new Object[] {bound, id});
            descriptors.put(id.toString(), descriptors, descriptor);
        }
        return descriptors;
    }

    private static Object set(Function original, Context cx, Scriptable self, Object[] arguments) {
        boolean another = arguments.length > 3 && arguments[3] != arguments[0];
        if (arguments.length < 3 || !(arguments[0] instanceof BoundObject bound) || another) {
            return original.call(cx, self, self, arguments);
        }
        if (arguments[1] instanceof Symbol symbol) {
            bound.put(symbol, bound, arguments[2]);
        } else {
            bound.put(ScriptRuntime.toString(arguments[1]), bound, arguments[2]);
        }
        return true;
    }

    private static Object stringify(Function original, Context cx, Scriptable self, Object[] arguments) {
        try {
            return original.call(cx, self, self, arguments);
        } catch (EcmaError e) {
            if (e.getErrorMessage().startsWith("Cyclic ")) {
                throw ScriptRuntime.typeError(
                        "what leads back to itself cannot be made JSON; of an entity take the id");
            }
            throw e;
        }
    }
}
