package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Token;

/**
 * What compiled scripts call for operators that mostly have numbers: {@link NumberMethods} puts the calls there. For each there
 * is one that is called with numbers only, and an ordinary one, which is Rhino's and charges for what takes long. Public, because the
 * classes of scripts are in another module; scripts themselves cannot name it.
 */
public final class NumberOperators {

    private NumberOperators() {}

    /** The operator {@code +}. */
    public static Object sum(Object left, Object right) {
        return (Double) left + (Double) right;
    }

    /** The operator {@code +}. */
    public static @Nullable Object add(@Nullable Object left, @Nullable Object right, Context cx) {
        Operators.added(left, right);
        return Operators.bounded(ScriptRuntime.add(left, right, cx));
    }

    /** The operator {@code <}. */
    public static boolean isLess(Object left, Object right) {
        return (Double) left < (Double) right;
    }

    /** The operator {@code <}. */
    public static boolean less(@Nullable Object left, @Nullable Object right) {
        return compare(left, right, Token.LT);
    }

    /** The operator {@code >}. */
    public static boolean isGreater(Object left, Object right) {
        return (Double) left > (Double) right;
    }

    /** The operator {@code >}. */
    public static boolean greater(@Nullable Object left, @Nullable Object right) {
        return compare(left, right, Token.GT);
    }

    /** The operator {@code <=}. */
    public static boolean isLessOrSame(Object left, Object right) {
        return (Double) left <= (Double) right;
    }

    /** The operator {@code <=}. */
    public static boolean lessOrEqual(@Nullable Object left, @Nullable Object right) {
        return compare(left, right, Token.LE);
    }

    /** The operator {@code >=}. */
    public static boolean isGreaterOrSame(Object left, Object right) {
        return (Double) left >= (Double) right;
    }

    /** The operator {@code >=}. */
    public static boolean greaterOrEqual(@Nullable Object left, @Nullable Object right) {
        return compare(left, right, Token.GE);
    }

    private static boolean compare(@Nullable Object left, @Nullable Object right, int operator) {
        Operators.compared(left, right);
        return ScriptRuntime.compare(left, right, operator);
    }

    /** The operators {@code ==} and {@code ===}. */
    public static boolean isSame(Object left, Object right) {
        return ((Double) left).doubleValue() == ((Double) right).doubleValue();
    }

    /** The operator {@code ==}. */
    public static boolean equal(@Nullable Object left, @Nullable Object right) {
        Operators.compared(left, right);
        return ScriptRuntime.eq(left, right);
    }

    /** The operator {@code ===}. */
    public static boolean strictlyEqual(@Nullable Object left, @Nullable Object right) {
        Operators.compared(left, right);
        return ScriptRuntime.shallowEq(left, right);
    }

    /** An operand as a number. */
    public static double value(Object operand) {
        return (Double) operand;
    }

    /** An operand as a number. */
    public static double toNumber(@Nullable Object operand) {
        return operand instanceof Integer whole ? whole : ScriptRuntime.toNumber(Operators.converted(operand));
    }

    /** An operand as a number, or a bigint. */
    public static Number toNumeric(@Nullable Object operand) {
        return operand instanceof Integer whole ? whole : ScriptRuntime.toNumeric(Operators.converted(operand));
    }

    /** Whether a condition holds. */
    public static boolean truth(Object condition) {
        return (Boolean) condition;
    }

    /** Whether a condition holds. */
    public static boolean truthOfNumber(Object condition) {
        double number = (Double) condition;
        return number < 0 || number > 0; // neither zero, nor no number
    }

    /** Whether a condition holds. */
    public static boolean toBoolean(@Nullable Object condition) {
        return ScriptRuntime.toBoolean(condition);
    }
}
