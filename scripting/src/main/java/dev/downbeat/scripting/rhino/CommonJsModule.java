package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.compile.Declaration;
import dev.downbeat.scripting.compile.Import;
import java.util.Set;
import java.util.TreeSet;
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

    /** Puts them into a scope, before any script runs: two may require each other. Gives what is {@code module} there. */
    static NativeObject furnish(CodeInstance instance, Context cx, ScriptableObject realm) {
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
        return module;
    }

    /** What a script exports; by the object that it was given, for it may have declared a {@code module} of its own. */
    static @Nullable Object exports(NativeObject module) {
        Object exports = ScriptableObject.getProperty(module, EXPORTS);
        return exports == Scriptable.NOT_FOUND ? Undefined.instance : exports;
    }

    /**
     * A member of what a script exports; only running it tells whether there is one. By default that is all of it, but of
     * what was an ES module before a compiler made it CommonJS, the member of that name.
     */
    static @Nullable Object member(String path, @Nullable Object exports, String name) {
        if (name.equals(Import.DEFAULT) && !wasModule(exports)) {
            return exports;
        }
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

    private static boolean wasModule(@Nullable Object exports) {
        return exports instanceof Scriptable object
                && ScriptableObject.hasProperty(object, "__esModule")
                && ScriptableObject.hasProperty(object, Import.DEFAULT);
    }

    /** The names that can be imported from a script, as they are now. */
    static Set<String> memberNames(@Nullable Object exports) {
        Set<String> names = new TreeSet<>(Set.of(Import.DEFAULT));
        Scriptable each = exports instanceof Scriptable own ? own : null;
        while (each instanceof ScriptableObject object) {
            for (Object id : object.getAllIds()) {
                names.add(id.toString());
            }
            boolean more = each.getPrototype() instanceof ScriptableObject parent && !parent.isSealed();
            each = more ? each.getPrototype() : null; // sealed ones are the realm's
        }
        return names;
    }

    /**
     * Lets a plain script, which exports nothing because a browser shows its top level to every other, export what it
     * declares there.
     */
    static void exportDeclarations(RhinoScript script, ModuleScope scope, @Nullable Object exported) {
        if (exported instanceof NativeObject exports && exports.getAllIds().length == 0) {
            for (Declaration declaration : script.outline().declarations()) {
                Object value = scope.get(declaration.name(), scope);
                exports.put(declaration.name(), exports, value);
            }
        }
    }

    static EcmaError unknown(String path, String specifier) {
        boolean relative = specifier.startsWith(".");
        String reason = relative
                ? "which is not there, or not written out"
                : "which is not there: a library that it needs is copied in beside it, and required by a relative path;"
                        + " Node's own modules are not to be had";
        return ScriptRuntime.constructError("Error", "'" + path + "' requires '" + specifier + "', " + reason);
    }
}
