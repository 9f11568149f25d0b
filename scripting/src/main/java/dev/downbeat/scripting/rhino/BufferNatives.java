package dev.downbeat.scripting.rhino;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SymbolKey;
import org.mozilla.javascript.typedarrays.NativeArrayBuffer;
import org.mozilla.javascript.typedarrays.NativeTypedArrayView;

/** Guards of buffers, and of the typed arrays in which they are seen. */
final class BufferNatives {

    private static final String OWNER = "TypedArray.prototype";

    private static final List<String> TYPES = List.of(
            "Int8Array",
            "Uint8Array",
            "Uint8ClampedArray",
            "Int16Array",
            "Uint16Array",
            "Int32Array",
            "Uint32Array",
            "Float32Array",
            "Float64Array",
            "BigInt64Array",
            "BigUint64Array");

    private BufferNatives() {}

    static void guard(Natives natives) {
        ScriptableObject type = (ScriptableObject) natives.object("Int8Array").getPrototype();
        ScriptableObject prototype = (ScriptableObject) type.get("prototype", type);
        guardWalks(natives, prototype);
        natives.guard(type, "TypedArray", Guard.before(call -> Lengths.chargeList(call, 0, 8)), "from");
        natives.guard(type, "TypedArray", Guard.before(call -> call.charge(2L * call.count())), "of");
        ScriptableObject buffers = natives.object("ArrayBuffer.prototype");
        natives.guard(
                buffers,
                "ArrayBuffer.prototype",
                Guard.before(BufferNatives::chargeCopy),
                "slice",
                "transfer",
                "transferToFixedLength");
        natives.guardConstructor("ArrayBuffer", Guard.before(call -> chargeRoom(call, 1)));
        for (String each : TYPES) {
            ScriptableObject constructor = natives.object(each);
            int bytes = ((Number) ScriptableObject.getProperty(constructor, "BYTES_PER_ELEMENT")).intValue();
            natives.guardConstructor(each, Guard.before(call -> chargeElements(call, bytes)));
        }
    }

    private static void guardWalks(Natives natives, ScriptableObject prototype) {
        natives.guard(
                prototype,
                OWNER,
                Guard.before(call -> call.charge(2 * size(call))),
                "copyWithin",
                "every",
                "fill",
                "filter",
                "find",
                "findIndex",
                "findLast",
                "findLastIndex",
                "forEach",
                "includes",
                "indexOf",
                "lastIndexOf",
                "map",
                "reduce",
                "reduceRight",
                "reverse",
                "slice",
                "some",
                "toReversed",
                "with");
        natives.guard(prototype, OWNER, Guard.before(BufferNatives::chargeSort), "sort", "toSorted");
        natives.guard(prototype, OWNER, Guard.before(call -> Lengths.chargeList(call, 0, 8)), "set");
        natives.guard(
                prototype,
                OWNER,
                call -> Joining.join(call, 2 * size(call), call.isGiven(0) ? call.text(0) : ","),
                "join");
        natives.guard(prototype, OWNER, call -> Joining.join(call, 2 * size(call), ","), "toString");
        natives.guard(prototype, OWNER, call -> Joining.joinLocally(call, 2 * size(call)), "toLocaleString");
    }

    private static long size(NativeCall call) {
        return call.self() instanceof NativeTypedArrayView<?> view ? view.size() : 0;
    }

    private static void chargeSort(NativeCall call) {
        long size = size(call);
        boolean compared = call.argument(0) instanceof Callable;
        call.charge(4 * size + size * (64 - Long.numberOfLeadingZeros(size)) * (compared ? 1 : 4));
    }

    private static void chargeCopy(NativeCall call) {
        long size = call.self() instanceof NativeArrayBuffer buffer ? buffer.getLength() : 0;
        if (!call.name().endsWith("slice")) {
            size = Math.max(size, (long) call.integer(0, 0));
        }
        chargeBytes(call, size);
    }

    private static void chargeElements(NativeCall call, int bytes) {
        Object given = call.argument(0);
        if (given instanceof Scriptable list && !(given instanceof NativeArrayBuffer)) {
            boolean iterable = ScriptableObject.hasProperty(list, SymbolKey.ITERATOR);
            long length = iterable && !(list instanceof NativeTypedArrayView<?>)
                    ? length(list)
                    : Lengths.of(list, call.name());
            chargeBytes(call, length * bytes);
            call.charge(8 * length);
        } else if (!(given instanceof Scriptable)) {
            chargeRoom(call, bytes);
        }
    }

    private static long length(@Nullable Scriptable iterable) {
        return iterable instanceof NativeArray array ? array.getLength() : 0;
    }

    private static void chargeRoom(NativeCall call, int bytes) {
        double length = call.isGiven(0) ? ScriptRuntime.toNumber(call.argument(0)) : 0;
        call.replace(0, length);
        chargeBytes(call, length > 0 ? ((long) Math.min(length, Integer.MAX_VALUE)) * bytes : 0);
    }

    private static void chargeBytes(NativeCall call, long bytes) {
        if (bytes > Limits.BUFFER) {
            throw ScriptRuntime.rangeError(
                    call.name() + ": a buffer may have at most " + Limits.BUFFER + " bytes here, not " + bytes);
        }
        call.charge(bytes / 16);
    }
}
