package dev.downbeat.scripting.rhino;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeMap;
import org.mozilla.javascript.NativeSet;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * The entries of maps and sets, through the realm's own functions, whatever a script has made of the collection: no script code
 * runs. With a context entered.
 */
final class Entries {

    private static final @Nullable Object[] NOTHING = {};

    private Entries() {}

    /** Visits the keys and values of a map, or the elements of a set, twice each, in their order. */
    static void visit(
            Scriptable collection, RhinoRealm realm, BiConsumer<@Nullable Object, @Nullable Object> keyAndValue) {
        LambdaFunction visitor = new LambdaFunction(realm.scope(), 2, (cx, scope, self, valueAndKey) -> {
            keyAndValue.accept(valueAndKey[1], valueAndKey[0]);
            return Undefined.instance;
        });
        call(collection, realm, "forEach", visitor);
    }

    /** How many entries a map or set has; 0 for anything else. */
    static int count(ScriptableObject collection, RhinoRealm realm) {
        if (!(collection instanceof NativeMap || collection instanceof NativeSet)) {
            return 0;
        }
        Scriptable builtin = ScriptableObject.getClassPrototype(realm.scope(), collection.getClassName());
        Function size = (Function) ((ScriptableObject) builtin).getGetterOrSetter("size", 0, builtin, false);
        int[] count = new int[1];
        ScriptContext.uncharged(
                cx -> count[0] = ((Number) size.call(cx, realm.scope(), collection, NOTHING)).intValue());
        return count[0];
    }

    /** Keys and values in turn. */
    static @Nullable Object[] of(Scriptable collection, RhinoRealm realm) {
        List<@Nullable Object> found = new ArrayList<>();
        visit(collection, realm, (key, value) -> {
            found.add(key);
            found.add(value);
        });
        return found.toArray();
    }

    /** Makes the entries those that {@link #of} gave. */
    static void restore(Scriptable collection, RhinoRealm realm, @Nullable Object[] keysAndValues) {
        call(collection, realm, "clear");
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (collection instanceof NativeMap) {
                call(collection, realm, "set", keysAndValues[i], keysAndValues[i + 1]);
            } else {
                call(collection, realm, "add", keysAndValues[i]);
            }
        }
    }

    private static void call(Scriptable collection, RhinoRealm realm, String name, @Nullable Object... arguments) {
        Scriptable builtin = ScriptableObject.getClassPrototype(realm.scope(), collection.getClassName());
        Function function = (Function) ScriptableObject.getProperty(builtin, name);
        ScriptContext.uncharged(
                cx -> function.call(cx, realm.scope(), collection, arguments.length == 0 ? NOTHING : arguments));
    }
}
