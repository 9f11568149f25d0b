package dev.downbeat.scripting.rhino;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.ConsString;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeMap;
import org.mozilla.javascript.NativePromise;
import org.mozilla.javascript.NativeSet;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;
import org.mozilla.javascript.typedarrays.NativeArrayBuffer;
import org.mozilla.javascript.typedarrays.NativeTypedArrayView;

/**
 * How many bytes values of scripts take, estimated for a 64-bit JVM with compressed pointers, and what they lead to. No script
 * code runs. With a context entered.
 */
final class Sizes {

    private static final int OBJECT = 96;
    private static final int SLOT = 40;
    private static final int ELEMENT = 6; // a pointer, and what a row that grows keeps free
    private static final int ENTRY = 80;
    private static final int NUMBER = 16;
    private static final int TEXT = 40;

    /** A Java exception with its stack. */
    private static final int ERROR = 2_000;

    /** With the callbacks of ours that watch it. */
    private static final int PROMISE = 600;

    /** Longer arrays are looked at here and there first, whether they are rows or full of gaps. */
    private static final int LONG = 100_000;

    private static final int PROBES = 64;

    private final RhinoRealm realm;
    private final Function symbolsOf;
    private final Function descriptorOf;
    private final Function valueOfKey;

    Sizes(RhinoRealm realm) {
        this.realm = realm;
        this.symbolsOf = builtin("Object", "getOwnPropertySymbols");
        this.descriptorOf = builtin("Object", "getOwnPropertyDescriptor");
        this.valueOfKey = builtin("WeakMap", "prototype", "get");
    }

    private Function builtin(String... path) {
        Object found = realm.scope();
        for (String name : path) {
            found = ScriptableObject.getProperty((Scriptable) Objects.requireNonNull(found), name);
        }
        return (Function) Objects.requireNonNull(found);
    }

    static long of(Number number) {
        return number instanceof BigInteger big ? 2L * NUMBER + TEXT + big.bitLength() / 8 : NUMBER;
    }

    /** A text that is still to be put together counts as what it will be. */
    static long of(CharSequence text) {
        return TEXT + (text instanceof ConsString || isNarrow(text) ? 1L : 2L) * text.length();
    }

    private static boolean isNarrow(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return false;
            }
        }
        return true;
    }

    /** Adds the bytes of one object to what a script holds, and lets it come by all that the object leads to. */
    void weigh(Scriptable object, Holding holding) {
        holding.reach(object.getPrototype());
        holding.reach(object.getParentScope());
        if (!(object instanceof ScriptableObject known)) {
            holding.add(OBJECT);
            return;
        }
        holding.add(OBJECT);
        if (known instanceof NativeArray array && isLongRow(array)) {
            weighRow(array, holding);
        } else {
            weighMembers(known, holding);
        }
        Behind.of(known).forEach(each -> reachBehind(known, each, holding));
        weighSpecial(known, holding);
    }

    private void weighMembers(ScriptableObject object, Holding holding) {
        Object[] ids = object.getAllIds();
        boolean array = object instanceof NativeArray;
        holding.add((long) ids.length * (array ? ELEMENT : SLOT));
        for (Object id : ids) {
            reachMember(object, id, holding);
        }
        if (!array && object.size() > ids.length) { // of a typed array the size is that of its elements
            weighSymbols(object, holding);
        }
    }

    private static void reachMember(ScriptableObject object, Object id, Holding holding) {
        String name = id instanceof String text ? text : null;
        int index = id instanceof Integer number ? number : 0;
        Object getter = object.getGetterOrSetter(name, index, object, false);
        if (getter instanceof Callable) {
            holding.reach(getter);
            holding.reach(object.getGetterOrSetter(name, index, object, true));
            return;
        }
        Object value = Members.value(object, id); // undefined if there is a setter alone
        if (Undefined.isUndefined(value)) {
            holding.reach(object.getGetterOrSetter(name, index, object, true));
        } else {
            holding.reach(value);
        }
    }

    /** Through its descriptors: a getter would be script code. */
    private void weighSymbols(ScriptableObject object, Holding holding) {
        ScriptContext.uncharged(cx -> {
            NativeArray symbols = (NativeArray) symbolsOf.call(cx, realm.scope(), realm.scope(), new Object[] {object});
            for (int i = 0; i < symbols.getLength(); i++) {
                holding.add(SLOT);
                Object[] member = {object, symbols.get(i, symbols)};
                if (descriptorOf.call(cx, realm.scope(), realm.scope(), member) instanceof Scriptable descriptor) {
                    holding.reach(descriptor.get("value", descriptor));
                    holding.reach(descriptor.get("get", descriptor));
                    holding.reach(descriptor.get("set", descriptor));
                }
            }
        });
    }

    /** Where to look is drawn from what no script knows. */
    private static boolean isLongRow(NativeArray array) {
        long length = array.getLength();
        if (length < LONG || length > Integer.MAX_VALUE) {
            return false;
        }
        long chance = System.identityHashCode(array);
        int found = 0;
        for (int i = 0; i < PROBES; i++) {
            chance = chance * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L; // Knuth's MMIX generator
            found += array.has((int) Math.floorMod(chance >>> 16, length), array) ? 1 : 0;
        }
        return found > PROBES / 2;
    }

    /** Without a list of its indexes, which would be larger than the row itself. */
    private static void weighRow(NativeArray array, Holding holding) {
        int length = (int) Math.min(array.getLength(), Integer.MAX_VALUE);
        holding.add((long) length * ELEMENT);
        for (int i = 0; i < length && holding.wants(); i++) {
            if (!(array.getGetterOrSetter(null, i, array, false) instanceof Callable)) {
                holding.reach(array.get(i, array));
            }
        }
    }

    private void reachBehind(ScriptableObject object, @Nullable Object held, Holding holding) {
        if (Behind.isKeyed(object) && held != null) {
            ScriptContext.uncharged(
                    cx -> holding.reach(valueOfKey.call(cx, realm.scope(), object, new Object[] {held})));
        } else {
            holding.reach(held);
        }
    }

    private void weighSpecial(ScriptableObject object, Holding holding) {
        if (object instanceof JSFunction function) {
            holding.reach(function.getHomeObject());
            holding.reach(function.getFunctionThis(Undefined.SCRIPTABLE_UNDEFINED));
        } else if (object instanceof NativeMap || object instanceof NativeSet) {
            holding.add((long) ENTRY * Entries.count(object, realm));
            Entries.visit(object, realm, (key, value) -> {
                holding.reach(key);
                holding.reach(value);
            });
        } else if (object instanceof NativeTypedArrayView<?> view) {
            holding.reach(view.getBuffer());
        } else if (object instanceof NativeArrayBuffer buffer) {
            holding.add(buffer.getLength());
        } else if (object instanceof NativePromise) {
            holding.add(PROMISE);
        } else if (object instanceof Coroutine coroutine) {
            holding.reach(coroutine.generator());
            Coroutine.Origin origin = coroutine.origin();
            if (origin != null) {
                origin.arguments().forEach(holding::reach);
            }
        } else if (object.getClassName().equals("Error")) {
            holding.add(ERROR);
        }
    }
}
