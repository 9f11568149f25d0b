package dev.downbeat.scripting.rhino;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ConsString;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.optimizer.OptRuntime;

/**
 * What compiled scripts call for operators whose work can be long: {@link OperatorGuards} puts the calls there. Public,
 * because the classes of scripts are in another module; scripts themselves cannot name it. Numbers take the shortest way
 * through each.
 */
public final class Operators {

    private Operators() {}

    /**
     * A finally block begins because something was thrown. What ends a script is thrown on at once: each block of a deep
     * recursion would otherwise begin anew, near the end of the stack.
     */
    public static void unwound(Throwable thrown) {
        if (thrown instanceof OutOfBudget end) {
            throw end;
        }
        StackOverflowError overflow = ScriptFailures.overflow(thrown);
        if (overflow != null && Context.getCurrentContext() instanceof ScriptContext cx && cx.learn(overflow)) {
            cx.charge(Limits.STACK_OVERFLOW);
        }
    }

    /** A generator is made, of which nothing else tells where its variables are. */
    public static Scriptable generator(
            Context cx, Scriptable variables, Scriptable self, JSFunction function, int locals, int stack) {
        Scriptable made = OptRuntime.createNativeGenerator(cx, variables, self, function, locals, stack);
        Behind.note(made, variables, self);
        return made;
    }

    /** What {@code +} or a template came to: refused if it is too long. */
    public static @Nullable Object bounded(@Nullable Object result) {
        if (result instanceof String || result instanceof ConsString) {
            int length = ((CharSequence) result).length();
            if (length > Limits.TEXT) {
                throw Texts.tooLong("+", length);
            }
        } else if (result instanceof BigInteger big) {
            requireBits("+", big.bitLength());
        }
        return result;
    }

    /** Before {@code +} or a template makes text of a bigint. */
    public static void added(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigInteger big) {
            chargeDigits(big);
        }
        if (right instanceof BigInteger big) {
            chargeDigits(big);
        }
    }

    /** What is about to be made into a number. */
    public static @Nullable Object converted(@Nullable Object operand) {
        if (operand instanceof String || operand instanceof ConsString) {
            Texts.charge((CharSequence) operand);
            charge(Texts.steps((CharSequence) operand) * 2);
        }
        return operand;
    }

    /** What a builtin is about to look into. */
    static @Nullable Object used(@Nullable Object operand) {
        if (operand instanceof String || operand instanceof ConsString) {
            Texts.charge((CharSequence) operand);
        } else if (operand instanceof BigInteger big) {
            chargeDigits(big); // it may be written out
        }
        return operand;
    }

    /** What is about to be the name of a property, which is compared with one that may be there. */
    public static @Nullable Object named(@Nullable Object id) {
        if (id instanceof String || id instanceof ConsString) {
            Texts.charge((CharSequence) id);
            charge(((CharSequence) id).length() / 64);
        } else if (id instanceof BigInteger big) {
            chargeDigits(big);
        }
        return id;
    }

    /** Before two values are compared: strings of different lengths are quickly told apart. */
    static void compared(@Nullable Object left, @Nullable Object right) {
        if (isText(left) || isText(right)) {
            chargeComparison(left, right);
        }
    }

    private static void chargeComparison(@Nullable Object left, @Nullable Object right) {
        if (left instanceof CharSequence a && right instanceof CharSequence b) {
            Texts.charge(a);
            Texts.charge(b);
            charge(Math.min(a.length(), b.length()) / 64);
        } else if (left instanceof CharSequence a && right instanceof Number) {
            chargeDigits(a);
        } else if (right instanceof CharSequence b && left instanceof Number) {
            chargeDigits(b);
        }
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String || value instanceof ConsString;
    }

    /** The operator {@code *}. */
    public static Number multiply(Number left, Number right) {
        if (left instanceof BigInteger a && right instanceof BigInteger b) {
            requireBits("*", (long) a.bitLength() + b.bitLength());
            chargeProduct(a, b);
        }
        return ScriptRuntime.multiply(left, right);
    }

    /** The operator {@code /}. */
    public static Number divide(Number left, Number right) {
        chargeProduct(left, right);
        return ScriptRuntime.divide(left, right);
    }

    /** The operator {@code %}. */
    public static Number remainder(Number left, Number right) {
        chargeProduct(left, right);
        return ScriptRuntime.remainder(left, right);
    }

    /** The operator {@code -}. */
    public static Number subtract(Number left, Number right) {
        return bounded("-", ScriptRuntime.subtract(left, right));
    }

    /** The operator {@code &}. */
    public static Number bitwiseAND(Number left, Number right) {
        return bounded("&", ScriptRuntime.bitwiseAND(left, right));
    }

    /** The operator {@code |}. */
    public static Number bitwiseOR(Number left, Number right) {
        return bounded("|", ScriptRuntime.bitwiseOR(left, right));
    }

    /** The operator {@code ^}. */
    public static Number bitwiseXOR(Number left, Number right) {
        return bounded("^", ScriptRuntime.bitwiseXOR(left, right));
    }

    /** The operator {@code <<}, which would make room for its result before there is anything to refuse. */
    public static Number leftShift(Number left, Number right) {
        if (left instanceof BigInteger a && right instanceof BigInteger b) {
            requireShift("<<", a, b);
        }
        return ScriptRuntime.leftShift(left, right);
    }

    /** The operator {@code >>}, which shifts to the left by what is negative. */
    public static Number signedRightShift(Number left, Number right) {
        if (left instanceof BigInteger a && right instanceof BigInteger b) {
            requireShift(">>", a, b.negate());
        }
        return ScriptRuntime.signedRightShift(left, right);
    }

    /** The operator {@code **}. */
    public static Number exponentiate(Number base, Number exponent) {
        return Powers.power(base, exponent);
    }

    /** An array is cut, or made longer. */
    public static @Nullable Object setLength(
            @Nullable Object array, @Nullable Object length, Context cx, Scriptable scope) {
        Lengths.chargeCut(array, length);
        return ScriptRuntime.setObjectProp(array, "length", length, cx, scope);
    }

    /** An element is set, whose name may be the length of an array. */
    public static @Nullable Object setElement(
            @Nullable Object object, @Nullable Object id, @Nullable Object value, Context cx, Scriptable scope) {
        if (isText(id) && id instanceof CharSequence name) {
            named(id);
            if (object instanceof NativeArray && name.toString().equals("length")) {
                Lengths.chargeCut(object, value);
            }
        }
        return ScriptRuntime.setObjectElem(object, id, value, cx, scope);
    }

    /** The operator {@code in}. */
    public static boolean in(@Nullable Object id, @Nullable Object object, Context cx) {
        return ScriptRuntime.in(named(id), object, cx);
    }

    /** The operators {@code ++} and {@code --} of an element. */
    public static Object elemIncrDecr(
            @Nullable Object object, @Nullable Object id, Context cx, Scriptable scope, int kind) {
        return ScriptRuntime.elemIncrDecr(object, named(id), cx, scope, kind);
    }

    /** A method is called whose name is computed. */
    public static ScriptRuntime.LookupResult getElemAndThis(
            @Nullable Object object, @Nullable Object id, Context cx, Scriptable scope) {
        return ScriptRuntime.getElemAndThis(object, named(id), cx, scope);
    }

    /** The same, where there may be none. */
    public static ScriptRuntime.LookupResult getElemAndThisOptional(
            @Nullable Object object, @Nullable Object id, Context cx, Scriptable scope) {
        return ScriptRuntime.getElemAndThisOptional(object, named(id), cx, scope);
    }

    /** The names that a {@code for-in} goes over are listed before its first turn. */
    public static Object enumerated(@Nullable Object object, Context cx, Scriptable scope, int kind) {
        charge(Lengths.properties(object, "for-in") * 8);
        return ScriptRuntime.enumInit(object, cx, scope, kind);
    }

    /** An exception is caught. */
    public static Scriptable caught(Throwable thrown, Scriptable last, String name, Context cx, Scriptable scope) {
        charge(Limits.EXCEPTION);
        return ScriptRuntime.newCatchScope(thrown, last, name, cx, scope);
    }

    private static Number bounded(String operator, Number result) {
        if (result instanceof BigInteger big) {
            requireBits(operator, big.bitLength());
        }
        return result;
    }

    private static void requireShift(String operator, BigInteger left, BigInteger by) {
        boolean far = by.bitLength() > 31;
        if (by.signum() > 0 && left.signum() != 0) {
            requireBits(operator, far ? Long.MAX_VALUE : (long) left.bitLength() + by.intValue());
        }
    }

    /** Refuses a bigint of too many bits, and charges for what it takes to make another one. */
    static void requireBits(String operation, long bits) {
        if (bits > Limits.BIGINT_BITS) {
            throw ScriptRuntime.rangeError(
                    operation + ": a bigint may have at most " + Limits.BIGINT_BITS + " bits here");
        } else if (bits > 1024) {
            charge(bits / 256);
        }
    }

    /** A bigint is written out, which takes about as long as to multiply two of its size. */
    static void chargeDigits(BigInteger big) {
        chargeProduct(big, big);
    }

    /** Text is read as a bigint. */
    static void chargeDigits(CharSequence text) {
        long digits = text.length() / 8;
        charge(digits * digits / 16);
    }

    private static void chargeProduct(Number left, Number right) {
        if (left instanceof BigInteger a && right instanceof BigInteger b) {
            // Digits of 32 bits, each with each; some four of these products take a nanosecond.
            charge((long) (a.bitLength() / 32) * (b.bitLength() / 32) / 8);
        }
    }

    private static void charge(long steps) {
        if (steps > 0 && Context.getCurrentContext() instanceof ScriptContext cx) {
            cx.charge(steps);
        }
    }
}
