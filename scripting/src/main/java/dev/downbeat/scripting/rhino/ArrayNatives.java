package dev.downbeat.scripting.rhino;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** Guards of what arrays can do. */
final class ArrayNatives {

    private static final String OWNER = "Array.prototype";

    /** In a row, this many elements are moved or copied together in a step. */
    private static final int MOVED_PER_STEP = 32;

    private final Rows rows;

    private ArrayNatives(Rows rows) {
        this.rows = rows;
    }

    static void guard(Natives natives) {
        ScriptableObject prototype = natives.object(OWNER);
        ArrayNatives guards = new ArrayNatives(new Rows(prototype));
        guards.guardWalks(natives, prototype);
        guards.guardMoves(natives, prototype);
        guards.guardTexts(natives, prototype);
        natives.guard(prototype, OWNER, Guard.before(guards::chargeSort), "sort", "toSorted");
        natives.guard(prototype, OWNER, new Flattening(natives.realm())::flat, "flat");
        natives.guard(prototype, OWNER, call -> Flattening.flatMap(call, guards.walk(call)), "flatMap");
        ScriptableObject type = natives.object("Array");
        natives.guard(type, "Array", Guard.before(call -> Lengths.chargeList(call, 0, 4)), "from");
        natives.guard(type, "Array", Guard.before(call -> call.charge(call.count())), "of");
        natives.guardConstructor("Array", Guard.before(ArrayNatives::chargeRoom));
    }

    private void guardWalks(Natives natives, ScriptableObject prototype) {
        natives.guard(
                prototype,
                OWNER,
                Guard.before(call -> call.charge(walk(call) * perElement(call.argument(0)))),
                "indexOf",
                "lastIndexOf",
                "includes");
        natives.guard(
                prototype,
                OWNER,
                Guard.before(call -> call.charge(walk(call))),
                "every",
                "filter",
                "forEach",
                "map",
                "some",
                "find",
                "findIndex",
                "findLast",
                "findLastIndex",
                "reduce",
                "reduceRight",
                "reverse",
                "copyWithin");
        natives.guard(prototype, OWNER, Guard.before(call -> call.charge(fill(call))), "fill");
        natives.guard(
                prototype,
                OWNER,
                Guard.before(call -> call.charge(2 * walk(call) + call.count())),
                "toReversed",
                "with",
                "toSpliced");
    }

    private void guardMoves(Natives natives, ScriptableObject prototype) {
        natives.guard(prototype, OWNER, Guard.before(call -> call.charge(call.count())), "push");
        natives.guard(
                prototype,
                OWNER,
                Guard.before(call -> call.charge(moved(call) + call.count())),
                "shift",
                "unshift",
                "splice");
        natives.guard(prototype, OWNER, Guard.before(this::chargeSlice), "slice");
        natives.guard(prototype, OWNER, Guard.before(this::chargeConcat), "concat");
    }

    private void guardTexts(Natives natives, ScriptableObject prototype) {
        natives.guard(prototype, OWNER, call -> Joining.join(call, walk(call), separator(call)), "join");
        natives.guard(prototype, OWNER, call -> Joining.join(call, walk(call), ","), "toString");
        natives.guard(prototype, OWNER, call -> Joining.joinLocally(call, walk(call)), "toLocaleString");
    }

    private static String separator(NativeCall call) {
        return call.isGiven(0) ? call.text(0) : ",";
    }

    /** Steps for going once over what a call is about. */
    private long walk(NativeCall call) {
        Scriptable self = call.self();
        if (self != null) {
            Lengths.requirePlain(self, "constructor", call.name()); // some ask it before they ask for the length
        }
        long length = Lengths.of(self, call.name());
        return rows.isRow(call, self) ? length : length * Limits.SPARSE;
    }

    private long fill(NativeCall call) {
        long length = Lengths.of(call.self(), call.name());
        return rows.isRow(call, call.self()) ? length : length * Limits.SPARSE_MADE;
    }

    private long moved(NativeCall call) {
        long steps = walk(call);
        return rows.isRow(call, call.self()) ? steps / MOVED_PER_STEP : steps;
    }

    /** To tell two long strings apart takes as long as their common beginning. */
    private static long perElement(@Nullable Object sought) {
        return 1 + (sought instanceof CharSequence text ? text.length() / 64L : 0);
    }

    private void chargeSlice(NativeCall call) {
        long steps = walk(call);
        double length = Math.max(1, Lengths.of(call.self(), call.name()));
        double from = call.integer(0, 0);
        double to = call.integer(1, length);
        double first = from < 0 ? Math.max(0, length + from) : Math.min(from, length);
        double last = to < 0 ? length + to : Math.min(to, length);
        call.charge((long) (steps * Math.max(0, last - first) / length));
    }

    private void chargeConcat(NativeCall call) {
        long steps = walk(call);
        long length = Lengths.of(call.self(), call.name());
        for (int i = 0; i < call.count(); i++) {
            if (call.argument(i) instanceof NativeArray array) {
                length += array.getLength();
                steps += rows.isRow(call, array) ? array.getLength() : array.getLength() * Limits.SPARSE;
            }
        }
        Lengths.require(call.name(), length);
        call.charge(steps + call.count());
    }

    /** A comparison that scripts make is observed; without one, elements are made into text for each. */
    private void chargeSort(NativeCall call) {
        long steps = walk(call);
        long length = Lengths.of(call.self(), call.name());
        long comparisons = length * (64 - Long.numberOfLeadingZeros(length));
        long perComparison = call.argument(0) instanceof Callable ? 1 : 16 + longest(call.self(), length) / 8;
        call.charge(2 * steps + comparisons * perComparison);
    }

    private static long longest(@Nullable Scriptable list, long length) {
        long longest = 0;
        if (list instanceof NativeArray array && length > 1) {
            for (int i = 0; i < length; i++) {
                Object each = array.get(i, array);
                if (each instanceof CharSequence text) {
                    longest = Math.max(longest, text.length());
                } else if (each instanceof BaseFunction) {
                    longest = Math.max(longest, 1000); // as text, it is its source
                }
            }
        }
        return longest;
    }

    /** Room for up to 10,000 elements is made at once. */
    private static void chargeRoom(NativeCall call) {
        boolean room = call.count() == 1 && call.argument(0) instanceof Number;
        double length = room ? ((Number) Objects.requireNonNull(call.argument(0))).doubleValue() : call.count();
        call.charge(length <= 10_000 ? (long) length / 4 : 0);
    }
}
