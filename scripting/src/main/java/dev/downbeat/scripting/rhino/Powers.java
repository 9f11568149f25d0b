package dev.downbeat.scripting.rhino;

import java.math.BigInteger;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** The operator {@code **}: the same on every machine for numbers, and bounded for bigints. */
final class Powers {

    private Powers() {}

    /** {@code object[key] **= exponent}, with the three as arguments. */
    static Object raise(Context cx, ScriptableObject realm, Object[] arguments) {
        Object exponent = arguments.length > 2 ? arguments[2] : Undefined.instance;
        Object now = ScriptRuntime.getObjectElem(arguments[0], arguments[1], cx, realm);
        return ScriptRuntime.setObjectElem(arguments[0], arguments[1], power(now, exponent), cx, realm);
    }

    static Number power(Object base, Object exponent) {
        Number number = ScriptRuntime.toNumeric(base);
        Number power = ScriptRuntime.toNumeric(exponent);
        if (number instanceof BigInteger big && power instanceof BigInteger bigPower) {
            return power(big, bigPower);
        } else if (number instanceof BigInteger || power instanceof BigInteger) {
            throw ScriptRuntime.typeError("a bigint and a number cannot be mixed; convert one: Number(b), BigInt(n)");
        }
        return StrictMath.pow(number.doubleValue(), power.doubleValue());
    }

    private static BigInteger power(BigInteger base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            throw ScriptRuntime.rangeError("a bigint has no negative power");
        } else if (base.abs().bitLength() > 1
                && exponent.doubleValue() * base.abs().bitLength() > Limits.BIGINT_BITS) {
            Operators.requireBits("**", Long.MAX_VALUE);
        }
        return base.abs().bitLength() <= 1
                ? base.pow(exponent.testBit(0) ? 1 : exponent.signum() * 2)
                : base.pow(exponent.intValue());
    }
}
