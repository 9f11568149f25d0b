package dev.downbeat.scripting.rhino;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.TopLevel;

/**
 * Makes {@code Math} the same on every machine: {@code random} draws from the world, and what the JVM may compute by
 * processor instructions comes from {@link StrictMath}. The operator {@code **} cannot be replaced; {@code Math.pow} is.
 */
final class SeededMath {

    private static final Map<String, DoubleUnaryOperator> UNARY = Map.ofEntries(
            Map.entry("sin", StrictMath::sin),
            Map.entry("cos", StrictMath::cos),
            Map.entry("tan", StrictMath::tan),
            Map.entry("asin", StrictMath::asin),
            Map.entry("acos", StrictMath::acos),
            Map.entry("atan", StrictMath::atan),
            Map.entry("exp", StrictMath::exp),
            Map.entry("expm1", StrictMath::expm1),
            Map.entry("log", StrictMath::log),
            Map.entry("log10", StrictMath::log10),
            Map.entry("log1p", StrictMath::log1p),
            Map.entry("sinh", StrictMath::sinh),
            Map.entry("cosh", StrictMath::cosh),
            Map.entry("tanh", StrictMath::tanh),
            Map.entry("cbrt", StrictMath::cbrt));

    private static final Map<String, DoubleBinaryOperator> BINARY =
            Map.of("atan2", StrictMath::atan2, "pow", StrictMath::pow);

    private SeededMath() {}

    static void install(TopLevel shared) {
        ScriptableObject math = (ScriptableObject) ScriptableObject.getProperty(shared, "Math");
        UNARY.forEach((name, function) -> put(
                math,
                new LambdaFunction(
                        shared,
                        name,
                        1,
                        (cx, scope, self, arguments) -> function.applyAsDouble(number(arguments, 0)))));
        BINARY.forEach((name, function) -> put(
                math,
                new LambdaFunction(
                        shared,
                        name,
                        2,
                        (cx, scope, self, arguments) ->
                                function.applyAsDouble(number(arguments, 0), number(arguments, 1)))));
        put(
                math,
                new LambdaFunction(
                        shared, "random", 0, (cx, scope, self, arguments) -> ((ScriptContext) cx).random.nextDouble()));
    }

    private static void put(ScriptableObject math, LambdaFunction function) {
        math.defineProperty(function.getFunctionName(), function, ScriptableObject.DONTENUM);
    }

    private static double number(Object[] arguments, int position) {
        return position < arguments.length ? ScriptRuntime.toNumber(arguments[position]) : Double.NaN;
    }
}
