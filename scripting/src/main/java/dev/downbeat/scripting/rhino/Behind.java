package dev.downbeat.scripting.rhino;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SymbolKey;

/**
 * What objects hold of which Rhino does not tell: the variables of a generator, what a function was bound to, the array behind an
 * iterator, the keys of a weak map, what a promise was settled with and its callbacks. It is noted with the object when it is made, so that {@link
 * Holdings} finds it.
 */
final class Behind {

    private static final Object HELD = Behind.class;
    private static final Object HELD_WEAKLY = WeakReference.class;
    private static final Object KEYS = Set.class;
    private static final int FEW = 16;

    private Behind() {}

    /** Notes what an object holds as long as it lives, and gives the object. */
    static @Nullable Object note(@Nullable Object object, @Nullable Object... held) {
        if (object instanceof ScriptableObject known) {
            known.associateValue(HELD, held);
        }
        return object;
    }

    /** Notes what an object may hold no longer before its own end. */
    static void noteWeakly(ScriptableObject object, Object held) {
        if (object.associateValue(HELD_WEAKLY, new ArrayList<>()) instanceof List<?> known) {
            @SuppressWarnings("unchecked") // nothing else puts a list there
            List<WeakReference<Object>> all = (List<WeakReference<Object>>) known;
            if (all.size() >= FEW && Integer.bitCount(all.size()) == 1) { // seldom, for it goes through all
                all.removeIf(each -> each.get() == null);
            }
            all.add(new WeakReference<>(held));
        }
    }

    private static void noteKey(ScriptableObject map, @Nullable Object key) {
        if (key != null
                && map.associateValue(KEYS, Collections.newSetFromMap(new WeakHashMap<>())) instanceof Set<?> known) {
            @SuppressWarnings("unchecked") // nothing else puts a set there
            Set<Object> keys = (Set<Object>) known;
            keys.add(key);
        }
    }

    /** What was noted with an object. */
    static List<@Nullable Object> of(ScriptableObject object) {
        Object held = object.getAssociatedValue(HELD);
        Object weaklyHeld = object.getAssociatedValue(HELD_WEAKLY);
        Object keyed = object.getAssociatedValue(KEYS);
        if (held == null && weaklyHeld == null && keyed == null) {
            return List.of();
        }
        List<@Nullable Object> found = new ArrayList<>();
        if (held instanceof @Nullable Object[] all) {
            Collections.addAll(found, all);
        }
        if (weaklyHeld instanceof List<?> all) {
            all.forEach(each -> found.add(((WeakReference<?>) each).get()));
        }
        if (keyed instanceof Set<?> keys) {
            found.addAll(keys);
        }
        return found;
    }

    /** Whether the keys of an object were noted: it is a weak map, and leads to its values through them. */
    static boolean isKeyed(ScriptableObject object) {
        return object.getAssociatedValue(KEYS) != null;
    }

    /** Lets the builtins of a realm note it. */
    static void guard(Natives natives) {
        guardIterators(natives, "Array", "values");
        guardIterators(natives, "Map", "entries");
        guardIterators(natives, "Set", "values");
        Guard keyed = call -> {
            Object map = call.proceed();
            if (map instanceof ScriptableObject known) {
                noteKey(known, call.argument(0));
            }
            return map;
        };
        natives.guard(natives.object("WeakMap.prototype"), "WeakMap.prototype", keyed, "set");
    }

    /** @param usual the function that is there as {@code [Symbol.iterator]} too: it stays one function with several names */
    private static void guardIterators(Natives natives, String type, String usual) {
        String path = type + ".prototype";
        ScriptableObject prototype = natives.object(path);
        Object original = prototype.get(usual, prototype);
        Guard noted = call -> note(call.proceed(), call.self());
        natives.guard(prototype, path, noted, usual);
        Object guarded = prototype.get(usual, prototype);
        prototype.put(SymbolKey.ITERATOR, prototype, guarded);
        for (String name : new String[] {"keys", "values", "entries"}) {
            if (prototype.get(name, prototype) == original) {
                prototype.setAttributes(name, ScriptableObject.EMPTY); // Rhino has made one of them read-only
                prototype.defineProperty(name, guarded, ScriptableObject.DONTENUM);
            } else if (!name.equals(usual)) {
                natives.guard(prototype, path, noted, name);
            }
        }
    }
}
