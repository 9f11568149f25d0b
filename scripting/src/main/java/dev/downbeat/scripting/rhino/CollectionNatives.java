package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SymbolKey;

/** Guards of maps and sets, and of the iterators through which builtins take in whatever can be iterated over. */
final class CollectionNatives {

    /** Steps for an element that a builtin asks an iterator of the realm for, and keeps. */
    private static final int ITERATED = 16;

    private CollectionNatives() {}

    static void guard(Natives natives) {
        guardWalks(natives, "Map", "forEach", "clear");
        guardWalks(
                natives,
                "Set",
                "forEach",
                "clear",
                "intersection",
                "union",
                "difference",
                "symmetricDifference",
                "isSubsetOf",
                "isSupersetOf",
                "isDisjointFrom");
        for (String source : new String[] {"Array", "String", "Map", "Set"}) {
            ScriptableObject iterators =
                    (ScriptableObject) iterator(natives, source).getPrototype();
            natives.guard(iterators, source + " iterator", Guard.before(call -> call.charge(ITERATED)), "next");
        }
    }

    private static Scriptable iterator(Natives natives, String type) {
        Context cx = Context.getCurrentContext();
        Scriptable object = cx.newObject(natives.realm(), type);
        Function values = (Function) ScriptableObject.getProperty(object, SymbolKey.ITERATOR);
        return (Scriptable) values.call(cx, natives.realm(), object, new Object[0]);
    }

    private static void guardWalks(Natives natives, String type, String... names) {
        ScriptableObject prototype = natives.object(type + ".prototype");
        Function size = (Function) prototype.getGetterOrSetter("size", 0, prototype, false);
        natives.guard(
                prototype,
                type + ".prototype",
                Guard.before(call -> call.charge(ITERATED * size(call, call.self(), type, size))),
                (Object[]) names);
    }

    private static long size(NativeCall call, @Nullable Scriptable collection, String type, Function size) {
        return collection != null && collection.getClassName().equals(type)
                ? ((Number) size.call(call.cx(), call.realm(), collection, new Object[0])).longValue()
                : 0;
    }
}
