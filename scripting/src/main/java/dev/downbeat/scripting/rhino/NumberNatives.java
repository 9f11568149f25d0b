package dev.downbeat.scripting.rhino;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** Guards of numbers and bigints, and of what is made into a number. */
final class NumberNatives {

    /** Steps for a number in a form that is asked for. */
    private static final int FORMATTED = 500;

    /** Steps for a fraction in another base than ten, which has up to a thousand digits. */
    private static final int REBASED = 10_000;

    private NumberNatives() {}

    static void guard(Natives natives) {
        ScriptableObject numbers = natives.object("Number.prototype");
        natives.guard(numbers, "Number.prototype", Guard.before(NumberNatives::chargeBase), "toString");
        natives.guard(
                numbers,
                "Number.prototype",
                Guard.before(call -> call.charge(FORMATTED)),
                "toFixed",
                "toExponential",
                "toPrecision");
        Guard reading = Guard.ofTexts(NumberNatives::chargeReading);
        natives.guard(natives.object("Number"), "Number", reading, "parseFloat", "parseInt");
        natives.guard(natives.realm(), "globalThis", reading, "parseFloat", "parseInt", "isNaN", "isFinite");
        natives.guardConstructor("Number", reading);
        natives.guardConstructor("String", NativeCall::proceed);
        natives.guardConstructor("BigInt", Guard.before(NumberNatives::chargeBigInt));
        natives.guard(
                natives.object("BigInt"), "BigInt", Guard.before(NumberNatives::requireBits), "asIntN", "asUintN");
        natives.guard(
                natives.object("BigInt.prototype"),
                "BigInt.prototype",
                Guard.before(NumberNatives::chargeDigits),
                "toString",
                "toLocaleString");
        ScriptableObject math = natives.object("Math");
        for (String each : names(math)) {
            natives.guard(math, "Math", reading, each);
        }
    }

    private static List<String> names(ScriptableObject holder) {
        return Arrays.stream(holder.getAllIds())
                .map(Object::toString)
                .filter(name -> holder.get(name, holder) instanceof Function)
                .toList();
    }

    private static void chargeBase(NativeCall call) {
        double base = call.integer(0, 10);
        Scriptable self = call.self();
        if (base != 10 && self != null && self.getClassName().equals("Number")) {
            double number = ScriptRuntime.toNumber(self);
            call.charge(number == Math.rint(number) && Math.abs(number) < 1e15 ? FORMATTED / 4 : REBASED);
        }
    }

    private static void chargeReading(NativeCall call) {
        for (int i = 0; i < call.count(); i++) {
            if (call.argument(i) instanceof CharSequence text) {
                call.charge(2 * Texts.steps(text));
            }
        }
    }

    private static void chargeBigInt(NativeCall call) {
        if (call.argument(0) instanceof CharSequence text) {
            Operators.requireBits(call.name(), text.length()); // with the digits of which a bit is one
            Operators.chargeDigits(text);
        }
    }

    private static void requireBits(NativeCall call) {
        double bits = call.integer(0, 0);
        if (bits > Limits.BIGINT_BITS) {
            Operators.requireBits(call.name(), (long) bits);
        }
        if (call.argument(1) instanceof BigInteger big) {
            long words = (long) bits / 64;
            call.charge(words * (big.bitLength() / 64) / 8 + words);
        } else if (call.argument(1) instanceof CharSequence text) {
            Operators.requireBits(call.name(), text.length());
            Operators.chargeDigits(text);
        }
    }

    private static void chargeDigits(NativeCall call) {
        call.integer(0, 10);
        Scriptable self = call.self();
        if (self != null && self.getClassName().equals("BigInt")) {
            Object value = self.getDefaultValue(ScriptRuntime.BigIntegerClass);
            if (value instanceof BigInteger big) {
                Operators.chargeDigits(big);
            }
        }
    }
}
