package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;
import org.mozilla.javascript.typedarrays.NativeTypedArrayView;

/** How much builtins have to go over, found out without running script code, so that they find the same. */
final class Lengths {

    private Lengths() {}

    /** The elements of an array, or of what is used like one. */
    static long of(@Nullable Object list, String operation) {
        long length = unbounded(list, operation);
        if (length > Limits.ELEMENTS) {
            throw tooMany(operation, length);
        }
        return length;
    }

    static EcmaError tooMany(String operation, long length) {
        return ScriptRuntime.rangeError(
                operation + ": an array may have at most " + Limits.ELEMENTS + " elements here, not " + length);
    }

    static void require(String operation, long length) {
        if (length > Limits.ELEMENTS) {
            throw tooMany(operation, length);
        }
    }

    /** Charges for the elements of an argument, so many steps for each. */
    static void chargeList(NativeCall call, int position, int steps) {
        call.charge(of(call.argument(position), call.name()) * steps);
    }

    private static long unbounded(@Nullable Object list, String operation) {
        if (list instanceof NativeArray array) {
            return array.getLength();
        } else if (list instanceof CharSequence text) {
            return text.length();
        } else if (!(list instanceof Scriptable object)) {
            return 0;
        } else {
            return ofOther(object, operation);
        }
    }

    private static long ofOther(Scriptable object, String operation) {
        if (object instanceof IterationList) {
            throw ScriptRuntime.typeError(operation + ": an iteration has no length");
        }
        requirePlain(object, "length", operation);
        Object value = ScriptableObject.getProperty(object, "length");
        if (value == Scriptable.NOT_FOUND || Undefined.isUndefined(value)) {
            return 0;
        } else if (value instanceof Scriptable) {
            throw ScriptRuntime.typeError(operation + ": the length must be a number, not " + Values.describe(value));
        }
        double length = ScriptRuntime.toNumber(value);
        return length > 0 ? (long) length : 0;
    }

    /** Refuses a property of which a builtin that asks again could get another answer. */
    static void requirePlain(Scriptable object, String name, String operation) {
        for (Scriptable each = object; each != null; each = each.getPrototype()) {
            if (each instanceof ScriptableObject holder && holder.has(name, holder)) {
                if (!holder.isSealed() && holder.getGetterOrSetter(name, 0, holder, false) instanceof Function) {
                    throw ScriptRuntime.typeError(operation + ": '" + name + "' must not be a getter here");
                }
                return;
            }
        }
    }

    /** The properties of an object, at least roughly; those of functions and errors are few. */
    static long properties(@Nullable Object object, String operation) {
        long count = 0;
        if (object instanceof NativeArray array) {
            count = array.getLength();
        } else if (object instanceof NativeObject plain) {
            count = plain.size();
        } else if (object instanceof NativeTypedArrayView<?> view) {
            count = view.size();
        } else if (object instanceof CharSequence text) {
            count = text.length();
        }
        if (count > Limits.ELEMENTS && !ScriptContext.isUncharged()) {
            throw ScriptRuntime.rangeError(
                    operation + ": an object may have at most " + Limits.ELEMENTS + " properties here, not " + count);
        }
        return count;
    }

    /** Charges for the elements that an array is cut by. */
    static void chargeCut(@Nullable Object object, @Nullable Object length) {
        if (!(object instanceof NativeArray array)
                || !(length instanceof Number wanted)
                || !(Context.getCurrentContext() instanceof ScriptContext cx)) {
            return;
        }
        long cut = array.getLength() - (long) wanted.doubleValue();
        if (cut > 0) {
            cx.charge(cut);
        }
    }
}
