package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.world.StateHash;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeMap;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.NativeSet;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;
import org.mozilla.javascript.typedarrays.NativeTypedArrayView;

/**
 * Looks through what scripts keep, and hashes it: numbers, texts, plain objects, arrays, maps and sets, entities by id, functions by name. Objects
 * are visited once each, breadth first, and numbered in that order, so that cycles, sharing and depth are no matter. No
 * script code runs. What a closure or a suspended generator holds is out of sight.
 */
final class PlainData {

    /** What stands before each value, so that a text is never taken for an object. */
    private enum Tag {
        NULL(1),
        UNDEFINED(2),
        FALSE(3),
        TRUE(4),
        NUMBER(5),
        BIG_NUMBER(6),
        TEXT(7),
        ENTITY(8),
        FUNCTION(9),
        OBJECT(10),
        OTHER(11);

        private final long mark;

        Tag(long mark) {
            this.mark = mark;
        }
    }

    private static final int MAX_MEMBERS = 10_000;
    private static final int MAX_OBJECTS = 10_000;

    /** Objects that most values lead to at the most. */
    private static final int FEW = 4;

    private final RhinoRealm realm;
    private final StateHash hash;
    private @Nullable String obstacle; // the first thing met that is no plain data
    private boolean bounded;
    private boolean large;
    private int members; // the objects whose members were added
    // Made for the first object: most values are none.
    private @Nullable IdentityHashMap<Object, Integer> numbers;
    private @Nullable Queue<Scriptable> waiting;

    private PlainData(RhinoRealm realm, StateHash hash) {
        this.realm = realm;
        this.hash = hash;
    }

    /** Adds the members of an object, and what they lead to. Within {@link RhinoRealm#around}. */
    static void hash(Scriptable root, RhinoRealm realm, StateHash hash) {
        PlainData data = new PlainData(realm, hash);
        data.numberOf(root);
        data.addWaiting();
    }

    /**
     * What a value is made of.
     *
     * @param fingerprint the same for the same data; null if it is so large that it was not looked through
     * @param obstacle what is in it that is no plain data, in words; null if nothing is
     */
    record Examined(@Nullable Long fingerprint, @Nullable String obstacle) {}

    /** Looks a value through, as it is done inside a tick: not into what is large. With a context entered. */
    static Examined examine(@Nullable Object value, RhinoRealm realm) {
        StateHash hash = new StateHash();
        PlainData data = new PlainData(realm, hash);
        data.bounded = true;
        data.addValue(value);
        data.addWaiting();
        return new Examined(data.large ? null : hash.value(), data.obstacle);
    }

    /** Whether an object has so many members that listing them would hold a tick up. */
    static boolean isLarge(ScriptableObject object, RhinoRealm realm) {
        return object instanceof NativeTypedArrayView
                || (object instanceof NativeArray array && array.getLength() > MAX_MEMBERS)
                || object.size() > MAX_MEMBERS
                || Entries.count(object, realm) > MAX_MEMBERS;
    }

    /** Adds what an object without members adds. */
    static void hashNothing(StateHash hash) {
        hash.add(0L);
    }

    private void addWaiting() {
        Queue<Scriptable> objects = waiting;
        while (objects != null && !objects.isEmpty()) {
            addMembers(objects.remove());
        }
    }

    private void addMembers(Scriptable object) {
        members += 1;
        if (bounded && (members > MAX_OBJECTS || (object instanceof ScriptableObject one && isLarge(one, realm)))) {
            large = true;
            return;
        }
        Object[] ids = object.getIds();
        hash.add((long) ids.length);
        for (Object id : ids) {
            hash.add(id.toString());
            if (Members.isAccessor(object, id)) {
                note("an accessor");
                add(Tag.OTHER); // script code; what it returns is made of what is hashed anyway
            } else {
                addValue(Members.value(object, id));
            }
        }
        if (object instanceof NativeMap || object instanceof NativeSet) {
            addEntries(object);
        }
    }

    private void addEntries(Scriptable collection) {
        Entries.visit(collection, realm, (key, value) -> {
            addValue(key);
            addValue(value);
        });
    }

    private void addValue(@Nullable Object value) {
        if (value == null || Undefined.isUndefined(value)) {
            add(value == null ? Tag.NULL : Tag.UNDEFINED);
        } else if (value instanceof Boolean truth) {
            add(truth ? Tag.TRUE : Tag.FALSE);
        } else if (value instanceof BigInteger big) {
            add(Tag.BIG_NUMBER).add((long) big.bitLength()).add((long) big.hashCode());
        } else if (value instanceof Number number) {
            add(Tag.NUMBER).add(number.doubleValue());
        } else if (value instanceof CharSequence text) {
            add(Tag.TEXT).add(text);
        } else if (value instanceof BoundObject bound) {
            addBound(bound.unwrap());
        } else if (value instanceof BaseFunction function) {
            note("a function");
            add(Tag.FUNCTION).add(Objects.requireNonNullElse(function.getFunctionName(), ""));
            if (!function.isSealed()) { // a script may keep things in its own functions
                hash.add(numberOf(function));
            }
        } else if (value instanceof Scriptable object) {
            noteClass(object);
            add(Tag.OBJECT).add(numberOf(object));
        } else {
            note("a " + Values.describe(value));
            add(Tag.OTHER);
        }
    }

    private void noteClass(Scriptable object) {
        boolean collection = object instanceof NativeMap
                || object instanceof NativeSet
                || object instanceof NativeArray
                || object instanceof NativeTypedArrayView;
        boolean plain = object instanceof NativeObject
                && (object.getPrototype() == null
                        || object.getPrototype() == ScriptableObject.getObjectPrototype(realm.scope()));
        if (!collection && !plain) {
            note(object instanceof NativeObject ? "an object of a class" : "a " + object.getClassName());
        }
    }

    private void note(String found) {
        if (obstacle == null) {
            obstacle = found;
        }
    }

    /** Entities hash their own fields; other game objects are the business of whoever owns them. */
    private void addBound(Object target) {
        if (target instanceof Entity entity) {
            add(Tag.ENTITY).add(entity.id());
        } else {
            add(Tag.OTHER);
        }
    }

    private long numberOf(Scriptable object) {
        IdentityHashMap<Object, Integer> seen = numbers == null ? new IdentityHashMap<>(FEW) : numbers;
        Queue<Scriptable> objects = waiting == null ? new ArrayDeque<>(FEW) : waiting;
        numbers = seen;
        waiting = objects;
        Integer known = seen.putIfAbsent(object, seen.size());
        if (known != null) {
            return known;
        }
        objects.add(object);
        return seen.size() - 1L;
    }

    private StateHash add(Tag tag) {
        return hash.add(tag.mark);
    }
}
