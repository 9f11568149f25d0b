package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.ValueType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativePromise;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.Undefined;

/** Carries values between Java and the scripts of one realm. Loop thread. */
final class Values {

    /** What {@link #toJava} gives for a value that does not fit. */
    static final Object MISFIT = new Object();

    /** Longer arrays are a slip, such as a length that was set by hand, and would take the rest of the frame. */
    static final int MAX_ELEMENTS = 100_000;

    private static final ValueType ANY = new ValueType.Any();
    private static final int SHOWN_LENGTH = 40;

    private final RhinoRealm realm;

    Values(RhinoRealm realm) {
        this.realm = realm;
    }

    /** What a method of the game gave, as a script sees it; an error of the script if it cannot see it. */
    @Nullable
    Object resultOf(BoundMember.Method method, BoundObject owner, @Nullable Object value) {
        try {
            return toScript(value, method.result());
        } catch (RhinoException e) {
            throw e;
        } catch (
                RuntimeException
                        e) { // of a class that is not bound, of another world, a list that is changed meanwhile
            throw realm.hostErrors().bug(owner.type().name() + "." + method.name(), e);
        }
    }

    /** A Java value as a script sees it. */
    @Nullable
    Object toScript(@Nullable Object value, ValueType type) {
        if (value == null) {
            return type instanceof ValueType.Nothing ? Undefined.instance : null;
        } else if (value instanceof List<?> list) {
            return toArray(list, type instanceof ValueType.ListOf listOf ? listOf.element() : ANY);
        } else if (value instanceof String || value instanceof Boolean || isScriptNumber(value)) {
            return value;
        }
        return value instanceof Number number
                ? (Object) number.doubleValue()
                : realm.objects().of(value);
    }

    private static boolean isScriptNumber(Object value) {
        return value instanceof Double || value instanceof Integer;
    }

    /** A list reads as an array that cannot be changed: a change would be lost. */
    private Scriptable toArray(List<?> list, ValueType element) {
        if (list.size() > MAX_ELEMENTS) {
            throw ScriptRuntime.typeError("the game gave a list of more than " + MAX_ELEMENTS + " elements");
        }
        @Nullable Object[] elements = new Object[list.size()];
        for (int i = 0; i < list.size(); i++) {
            elements[i] = toScript(list.get(i), element);
        }
        return new FixedArray(realm.scope(), elements);
    }

    /** A script's value as Java wants it, or {@link #MISFIT}; what the author reads then is made by {@link #misfit}. */
    @Nullable
    Object toJava(@Nullable Object value, ValueType type) {
        if (type instanceof ValueType.Num) {
            return value instanceof Number number && isNumber(number) ? toFinite(number) : MISFIT;
        } else if (type instanceof ValueType.Int) {
            return value instanceof Number number && isNumber(number) ? toInt(number) : MISFIT;
        } else if (type instanceof ValueType.Bool) {
            return value instanceof Boolean ? value : MISFIT;
        } else if (value == null || Undefined.isUndefined(value)) {
            return null;
        } else if (type instanceof ValueType.Text) {
            return value instanceof CharSequence ? value.toString() : MISFIT;
        } else if (type instanceof ValueType.Ref ref) {
            return value instanceof BoundObject bound && ref.type().isInstance(bound.unwrap())
                    ? bound.unwrap()
                    : MISFIT;
        } else if (type instanceof ValueType.ListOf listOf) {
            return value instanceof NativeArray array ? toList(array, listOf.element()) : MISFIT;
        }
        return toAnything(value);
    }

    /** Whether a number is one that Java fields can hold: no bigint. */
    static boolean isNumber(Number number) {
        return !(number instanceof BigInteger);
    }

    private static Object toFinite(Number number) {
        return Double.isFinite(number.doubleValue()) ? toDouble(number) : MISFIT;
    }

    private static Object toDouble(Number number) {
        return number instanceof Double ? number : (Object) number.doubleValue();
    }

    private static Object toInt(Number number) {
        if (number instanceof Integer) {
            return number;
        }
        return number.intValue() == number.doubleValue() ? number.intValue() : MISFIT;
    }

    private static Object toAnything(Object value) {
        if (value instanceof CharSequence) {
            return value.toString();
        } else if (value instanceof Number number && isNumber(number)) {
            return toDouble(number);
        } else if (value instanceof BoundObject bound) {
            return bound.unwrap();
        }
        return value instanceof Boolean ? value : MISFIT;
    }

    private Object toList(NativeArray array, ValueType element) {
        if (array.getLength() > MAX_ELEMENTS) {
            return MISFIT;
        }
        realm.loopContext().charge(Limits.LIST_ELEMENT * array.getLength());
        List<@Nullable Object> list = new ArrayList<>((int) array.getLength());
        for (int i = 0; i < array.getLength() && i < MAX_ELEMENTS; i++) { // a getter may lengthen it
            Object value = toJava(element(array, i), element);
            if (value == MISFIT) {
                return MISFIT;
            }
            list.add(value);
        }
        return list;
    }

    private static @Nullable Object element(NativeArray array, int index) {
        Object value = ScriptableObject.getProperty(array, index);
        return value == Scriptable.NOT_FOUND ? Undefined.instance : value;
    }

    /**
     * Says why a value does not fit.
     *
     * @param what names the place, such as {@code drone.hp}
     */
    EcmaError misfit(String what, @Nullable Object value, ValueType type) {
        if (type instanceof ValueType.ListOf listOf && value instanceof NativeArray array) {
            if (array.getLength() > MAX_ELEMENTS) {
                return ScriptRuntime.typeError(what + " must have at most " + MAX_ELEMENTS + " elements");
            }
            for (int i = 0; i < array.getLength() && i < MAX_ELEMENTS; i++) {
                Object each = element(array, i);
                if (toJava(each, listOf.element()) == MISFIT) {
                    return misfit(what + "[" + i + "]", each, listOf.element());
                }
            }
        }
        return ScriptRuntime.typeError(what + " must be " + type + ", not " + describe(value));
    }

    /** A value in a message, short. */
    static String describe(@Nullable Object value) {
        if (value == null) {
            return "null";
        } else if (value == Scriptable.NOT_FOUND || Undefined.isUndefined(value)) {
            return "undefined";
        } else if (value instanceof CharSequence text) {
            return "'" + ScriptFailures.oneLine(shortened(text)) + "'";
        } else if (value instanceof BigInteger) {
            return "a bigint";
        } else if (value instanceof Number number) {
            return ScriptRuntime.numberToString(number.doubleValue(), 10);
        } else if (value instanceof Boolean) {
            return value.toString();
        } else if (value instanceof BoundObject bound) {
            return "a " + bound.getClassName();
        } else if (value instanceof NativeArray) {
            return "an array";
        } else if (value instanceof NativePromise) {
            return "a promise";
        } else if (value instanceof Symbol) {
            return "a symbol";
        }
        return value instanceof Callable ? "a function" : "an object";
    }

    /** The name of a class in a message, with its article. */
    static String article(String className) {
        boolean vowel = !className.isEmpty() && "AEIOU".indexOf(Character.toUpperCase(className.charAt(0))) >= 0;
        return (vowel ? "an " : "a ") + className;
    }

    /** A text in a message, shortened if it is long. */
    static String shortened(CharSequence text) {
        return text.length() > SHOWN_LENGTH ? text.subSequence(0, SHOWN_LENGTH) + "…" : text.toString();
    }
}
