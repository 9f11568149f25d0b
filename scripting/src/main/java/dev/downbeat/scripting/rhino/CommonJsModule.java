package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** What a CommonJS script finds in its scope: {@code module}, {@code exports} and {@code require}. */
final class CommonJsModule {

    private static final String MODULE = "module";
    private static final String EXPORTS = "exports";

    private CommonJsModule() {}

    /** Puts them into a scope; gives the object that is {@code this} at the script's top level. */
    static Scriptable furnish(CodeInstance instance, Context cx, ScriptableObject realm) {
        ModuleScope scope = instance.scope();
        NativeObject exports = (NativeObject) cx.newObject(realm);
        NativeObject module = (NativeObject) cx.newObject(realm);
        module.defineProperty(EXPORTS, exports, ScriptableObject.EMPTY);
        scope.defineProperty(MODULE, module, ScriptableObject.DONTENUM);
        scope.defineProperty(EXPORTS, exports, ScriptableObject.DONTENUM);
        LambdaFunction require = new LambdaFunction(
                realm,
                "require",
                1,
                (context, callScope, self, arguments) ->
                        instance.require(arguments.length == 0 ? "" : ScriptRuntime.toString(arguments[0])));
        scope.defineProperty("require", require, ScriptableObject.DONTENUM);
        return exports;
    }

    static @Nullable Object exports(ModuleScope scope) {
        return scope.get(MODULE, scope) instanceof Scriptable module
                ? ScriptableObject.getProperty(module, EXPORTS)
                : Undefined.instance;
    }

    /** A member of what a script exports; only running it tells whether there is one. */
    static @Nullable Object member(String path, @Nullable Object exports, String name) {
        Object value = exports instanceof Scriptable object
                ? ScriptableObject.getProperty(object, name)
                : Scriptable.NOT_FOUND;
        if (value == Scriptable.NOT_FOUND) {
            throw ScriptRuntime.constructError(
                    "ReferenceError",
                    "'" + path + "' has no export '" + name + "'; import it as a whole: import name from …");
        }
        return value;
    }

    static EcmaError unknown(String path, String specifier) {
        return ScriptRuntime.constructError(
                "Error", "'" + path + "' requires '" + specifier + "', which is not there, or not written out");
    }
}
