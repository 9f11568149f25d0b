package dev.downbeat.scripting.rhino;

import java.util.List;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * What Rhino has beyond the language, or keeps from its past: second ways to builtins, past their guards. And one symbol, by
 * which any object can have {@code concat} take it for an array and look at its length when it likes.
 */
final class Superfluous {

    private static final List<String> OF_ARRAY =
            List.of("of", "from", "isArray", "length", "name", "prototype", "arity");
    private static final List<String> OF_STRING =
            List.of("fromCharCode", "fromCodePoint", "raw", "length", "name", "prototype", "arity");
    private static final List<String> WITH_SOURCE =
            List.of("Object", "Array", "String", "Number", "Boolean", "BigInt", "Function", "Error", "RegExp");

    private Superfluous() {}

    static void remove(ScriptableObject realm) {
        keep(object(realm, "Array"), OF_ARRAY);
        keep(object(realm, "String"), OF_STRING);
        for (String type : WITH_SOURCE) {
            prototype(realm, type).delete("toSource");
        }
        prototype(realm, "String").delete("equals");
        prototype(realm, "String").delete("equalsIgnoreCase");
        ScriptableObject symbols = object(realm, "Symbol");
        symbols.setAttributes("isConcatSpreadable", ScriptableObject.EMPTY); // it is permanent
        symbols.delete("isConcatSpreadable");
        prototype(realm, "RegExp").delete("prefix");
    }

    private static void keep(ScriptableObject holder, List<String> names) {
        for (Object id : holder.getAllIds()) {
            if (id instanceof String name && !names.contains(name)) {
                holder.delete(name);
            }
        }
    }

    private static Scriptable prototype(ScriptableObject realm, String type) {
        return ScriptableObject.getClassPrototype(realm, type);
    }

    private static ScriptableObject object(ScriptableObject realm, String name) {
        return (ScriptableObject) realm.get(name, realm);
    }
}
