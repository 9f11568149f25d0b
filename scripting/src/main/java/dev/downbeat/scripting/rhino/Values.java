package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.bind.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** Carries values between Java and the scripts of one realm. Loop thread. */
final class Values {

    private final RhinoRealm realm;

    Values(RhinoRealm realm) {
        this.realm = realm;
    }

    /** A Java value as a script sees it. */
    @Nullable
    Object toScript(@Nullable Object value, ValueType type) {
        if (value == null) {
            return type instanceof ValueType.Nothing ? Undefined.instance : null;
        } else if (value instanceof List<?> list) {
            return toArray(list, type instanceof ValueType.ListOf listOf ? listOf.element() : new ValueType.Any());
        } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return realm.wrap(value);
    }

    /** A list reads as an array that cannot be changed: a change would be lost. */
    private Scriptable toArray(List<?> list, ValueType element) {
        Object[] elements = list.stream().map(each -> toScript(each, element)).toArray();
        ScriptableObject array = (ScriptableObject) Context.getCurrentContext().newArray(realm.scope(), elements);
        array.sealObject();
        return array;
    }

    /**
     * A script's value as Java wants it.
     *
     * @param what names the place in messages, such as {@code drone.hp}
     * @throws EcmaError for the script, if the value does not fit
     */
    @Nullable
    Object toJava(@Nullable Object value, ValueType type, String what) {
        Object fitting = convert(value, type, what);
        if (fitting == null && !nullFits(value, type)) {
            throw ScriptRuntime.typeError(what + " must be " + type + ", not " + describe(value));
        }
        return fitting;
    }

    private @Nullable Object convert(@Nullable Object value, ValueType type, String what) {
        if (type instanceof ValueType.Num) {
            return value instanceof Number number && Double.isFinite(number.doubleValue())
                    ? (Object) number.doubleValue()
                    : null;
        } else if (type instanceof ValueType.Int) {
            boolean whole = value instanceof Number number && number.intValue() == number.doubleValue();
            return whole ? (Object) ((Number) Objects.requireNonNull(value)).intValue() : null;
        } else if (type instanceof ValueType.Bool) {
            return value instanceof Boolean ? value : null;
        } else if (type instanceof ValueType.Text) {
            return value instanceof CharSequence ? value.toString() : null;
        } else if (type instanceof ValueType.Ref ref) {
            return value instanceof BoundObject bound && ref.type().isInstance(bound.unwrap()) ? bound.unwrap() : null;
        } else if (type instanceof ValueType.ListOf listOf) {
            return value instanceof NativeArray array ? toList(array, listOf.element(), what) : null;
        } else if (type instanceof ValueType.Any) {
            return convertAny(value);
        }
        return null;
    }

    private static @Nullable Object convertAny(@Nullable Object value) {
        if (value instanceof CharSequence) {
            return value.toString();
        } else if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof BoundObject bound ? bound.unwrap() : value instanceof Boolean ? value : null;
    }

    private List<@Nullable Object> toList(NativeArray array, ValueType element, String what) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < array.getLength(); i++) {
            list.add(toJava(ScriptableObject.getProperty(array, i), element, what + "[" + i + "]"));
        }
        return list;
    }

    private static boolean nullFits(@Nullable Object value, ValueType type) {
        boolean primitive =
                type instanceof ValueType.Num || type instanceof ValueType.Int || type instanceof ValueType.Bool;
        return !primitive && (value == null || Undefined.isUndefined(value));
    }

    /** A value in a message, short. */
    static String describe(@Nullable Object value) {
        if (value == null || Undefined.isUndefined(value)) {
            return value == null ? "null" : "undefined";
        } else if (value instanceof CharSequence text) {
            return "'" + ScriptFailures.oneLine(text.length() > 40 ? text.subSequence(0, 40) + "…" : text.toString())
                    + "'";
        } else if (value instanceof Number number) {
            return ScriptRuntime.numberToString(number.doubleValue(), 10);
        } else if (value instanceof BoundObject bound) {
            return "a " + bound.getClassName();
        }
        return value instanceof NativeArray
                ? "an array"
                : value instanceof Boolean
                        ? value.toString()
                        : value instanceof org.mozilla.javascript.Callable ? "a function" : "an object";
    }
}
