package dev.downbeat.scripting.rhino;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.SymbolKey;
import org.mozilla.javascript.Undefined;

/**
 * {@code Symbol.for} of one realm. Rhino's own keeps every symbol of every world for ever; here one is forgotten that no
 * script holds, which no script can tell. Used by the loop thread and, while scripts are loaded, the compiler thread.
 */
final class SharedSymbols {

    private static final class Held extends WeakReference<SymbolKey> {

        private final String name;

        Held(SymbolKey symbol, ReferenceQueue<SymbolKey> gone) {
            super(symbol, gone);
            this.name = symbol.getName();
        }
    }

    private final Map<String, Held> symbols = new HashMap<>();
    private final ReferenceQueue<SymbolKey> gone = new ReferenceQueue<>();

    static void install(ScriptableObject realm) {
        SharedSymbols shared = new SharedSymbols();
        ScriptableObject symbols = (ScriptableObject) ScriptableObject.getProperty(realm, "Symbol");
        symbols.defineProperty(
                "for",
                new LambdaFunction(
                        realm,
                        "for",
                        1,
                        (cx, scope, self, arguments) -> shared.of(ScriptRuntime.toString(first(arguments)))),
                ScriptableObject.DONTENUM);
        symbols.defineProperty(
                "keyFor",
                new LambdaFunction(realm, "keyFor", 1, (cx, scope, self, arguments) -> shared.nameOf(first(arguments))),
                ScriptableObject.DONTENUM);
    }

    private static @Nullable Object first(Object[] arguments) {
        return arguments.length > 0 ? arguments[0] : Undefined.instance;
    }

    /** The symbol of a name. */
    synchronized SymbolKey of(String name) {
        if (name.length() > Limits.SYMBOL_NAME) {
            throw ScriptRuntime.rangeError("Symbol.for: a name may have at most " + Limits.SYMBOL_NAME
                    + " characters here, not " + name.length());
        }
        forgetGone();
        Held held = symbols.get(name);
        SymbolKey known = held == null ? null : held.get();
        if (known != null) {
            return known;
        }
        SymbolKey made = new SymbolKey(name, Symbol.Kind.REGISTERED);
        symbols.put(name, new Held(made, gone));
        return made;
    }

    private synchronized Object nameOf(@Nullable Object symbol) {
        if (!(symbol instanceof Symbol key)) {
            throw ScriptRuntime.typeError("Symbol.keyFor takes a symbol, not " + Values.describe(symbol));
        }
        Held held = symbols.get(key.getName());
        SymbolKey known = held == null ? null : held.get();
        return known != null && known.equals(key) ? key.getName() : Undefined.instance;
    }

    private void forgetGone() {
        for (Reference<?> each = gone.poll(); each != null; each = gone.poll()) {
            Held held = (Held) each;
            symbols.remove(held.name, held); // not one of the same name that came after
        }
    }

    /** How many names have a symbol. */
    synchronized int size() {
        forgetGone();
        return symbols.size();
    }
}
