package dev.downbeat.scripting.rhino;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.ES6Generator;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeMap;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.NativePromise;
import org.mozilla.javascript.NativeSet;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.typedarrays.NativeTypedArrayView;

/**
 * Looks values through that {@code self.state} is to keep: plain data, and not too much of it. Objects are visited once each,
 * breadth first. No script code runs. Loop thread, with a context entered.
 */
final class StateCheck {

    private static final String CANNOT = " cannot be kept in self.state; ";

    private final RhinoRealm realm;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Queue<Place> waiting = new ArrayDeque<>();
    private int parts;
    private long text;

    private StateCheck(RhinoRealm realm) {
        this.realm = realm;
    }

    /** Where an object was met. */
    private record Place(@Nullable Place parent, String step, ScriptableObject object) {
        String path() {
            return parent == null ? step : parent.path() + step;
        }
    }

    /**
     * What was found.
     *
     * @param problem what cannot be kept, in words; null if all can
     * @param parts objects and members
     * @param text characters and bytes
     */
    record Finding(@Nullable String problem, int parts, long text) {}

    /** Looks through all that a bag holds. */
    static Finding of(StateObject bag, RhinoRealm realm) {
        StateCheck check = new StateCheck(realm);
        check.seen.add(bag);
        check.waiting.add(new Place(null, bag.path(), bag));
        return check.finding(check.run(bag.path()));
    }

    /**
     * Looks through a value that a bag is to hold, and all that it leads to.
     *
     * @param step from the bag to the value
     */
    static Finding of(@Nullable Object value, StateObject bag, String step, RhinoRealm realm) {
        StateCheck check = new StateCheck(realm);
        String problem = check.look(null, bag.path() + step, value);
        return check.finding(problem != null ? problem : check.run(bag.path()));
    }

    private Finding finding(@Nullable String problem) {
        return new Finding(problem, parts, text);
    }

    /** Whether a value may hold others, so that it can change without a write to the bag. */
    static boolean holdsOthers(@Nullable Object value) {
        return value instanceof ScriptableObject && !(value instanceof BoundObject) && !(value instanceof Coroutine);
    }

    private @Nullable String run(String name) {
        while (!waiting.isEmpty()) {
            String problem = lookInto(waiting.remove());
            if (problem != null) {
                return problem;
            } else if (parts > StateLimits.MAX_PARTS) {
                return tooMuch(name);
            }
        }
        return text > StateLimits.MAX_TEXT
                ? name + " must not hold more than " + StateLimits.MAX_TEXT
                        + " characters of text, bytes of typed arrays counted"
                : null;
    }

    static String tooMuch(String name) {
        return name + " must not hold more than " + StateLimits.MAX_PARTS + " objects and members";
    }

    private @Nullable String lookInto(Place place) {
        Contents contents = Contents.of(place.object(), realm);
        if (contents == null) {
            return tooMuch(place.path());
        } else if (contents.hides()) {
            return place.path()
                    + ": a member that has a symbol for a name, or is not listed, cannot be kept in self.state";
        }
        @Nullable Object[] values = contents.values();
        @Nullable Object[] entries = contents.entries();
        realm.loopContext().charge((long) Limits.STATE_PART * contents.parts());
        parts += contents.parts();
        text += contents.bytes();
        for (int i = 0; i < values.length; i++) {
            text += String.valueOf(contents.ids()[i]).length();
            String problem = look(place, step(contents.ids()[i]), values[i]);
            if (problem != null) {
                return problem;
            }
        }
        for (int i = 0; i < entries.length; i++) {
            String key = Values.describe(entries[i - i % 2]);
            String problem = look(place, i % 2 == 0 ? " key " + key : " entry " + key, entries[i]);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    static String step(@Nullable Object id) {
        return id instanceof Integer ? "[" + id + "]" : "." + Values.shortened(String.valueOf(id));
    }

    private @Nullable String look(@Nullable Place parent, String step, @Nullable Object value) {
        String refusal = refusal(value);
        if (refusal != null) {
            return ScriptFailures.oneLine((parent == null ? "" : parent.path()) + step + ": " + refusal);
        } else if (value instanceof CharSequence some) {
            text += some.length();
        } else if (value instanceof BigInteger big) {
            text += big.bitLength() / Character.SIZE;
        } else if (value instanceof ScriptableObject object && holdsOthers(object) && seen.add(object)) {
            waiting.add(new Place(parent, step, object));
        }
        return null;
    }

    /** Why a value cannot be kept, whatever it leads to, and what to do instead; null if it can. */
    private @Nullable String refusal(@Nullable Object value) {
        if (value == Contents.ACCESSOR) {
            return "an accessor" + CANNOT + "keep the value that it gives";
        } else if (value instanceof Symbol) {
            return "a symbol" + CANNOT + "keep a text";
        }
        return value instanceof ScriptableObject object && holdsOthers(object) ? refusalOf(object) : null;
    }

    private @Nullable String refusalOf(ScriptableObject value) {
        if (value instanceof Callable) {
            return "a function" + CANNOT + "keep its name, and choose by it where it is called";
        } else if (value instanceof NativePromise) {
            return "a promise" + CANNOT + "keep what it gives";
        } else if (value instanceof ES6Generator) {
            return "a generator" + CANNOT + "start it as a coroutine";
        }
        boolean known = value instanceof NativeArray
                || value instanceof NativeMap
                || value instanceof NativeSet
                || value instanceof NativeTypedArrayView;
        if (!known && !(value instanceof NativeObject)) {
            return Values.article(value.getClassName()) + CANNOT + "keep plain data";
        }
        return isPlain(value, realm) ? null : "an object of a class" + CANNOT + "keep its fields in a plain object";
    }

    /** Whether an object is what a literal or a builtin makes, and none of a class. */
    static boolean isPlain(ScriptableObject object, RhinoRealm realm) {
        Scriptable prototype = object.getPrototype();
        return (prototype == null && object instanceof NativeObject)
                || prototype == ScriptableObject.getClassPrototype(realm.scope(), object.getClassName());
    }
}
