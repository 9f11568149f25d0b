package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * {@code exec} and {@code test}. Rhino observes how a regular expression goes back and tries again, but not how it goes
 * forward: over characters of one class, to the first place where it can begin, to a copy of a group.
 */
final class Matching {

    /** Steps for a call: splitting makes one for each character. */
    private static final int CALLED = 50;

    private Matching() {}

    static @Nullable Object match(NativeCall call) {
        String text = call.text(0);
        if (!(call.self() instanceof ScriptableObject expression)
                || !expression.getClassName().equals("RegExp")) {
            return call.proceed();
        }
        call.charge(CALLED);
        double start = moves(expression) ? number(expression, "lastIndex") : 0;
        if (!is(expression, "sticky") && looksAround(expression)) {
            call.charge(2L * text.length() * text.length());
        }
        Object result = call.proceed();
        call.charge((long) (end(expression, result, text) - start));
        return result;
    }

    /** Up to where the expression has looked at least once. */
    private static double end(ScriptableObject expression, @Nullable Object result, String text) {
        if (result instanceof Scriptable match) {
            return number(match, "index")
                    + ScriptRuntime.toString(ScriptableObject.getProperty(match, 0))
                            .length();
        } else if (Boolean.TRUE.equals(result)) {
            return moves(expression) ? number(expression, "lastIndex") : text.length() / 4.0;
        }
        return is(expression, "sticky") ? 0 : text.length();
    }

    private static boolean moves(ScriptableObject expression) {
        return is(expression, "global") || is(expression, "sticky");
    }

    private static boolean looksAround(ScriptableObject expression) {
        String source = String.valueOf(ScriptableObject.getProperty(expression, "source"));
        for (int i = source.indexOf('\\'); i >= 0 && i + 1 < source.length(); i = source.indexOf('\\', i + 2)) {
            char next = source.charAt(i + 1);
            if ((next >= '1' && next <= '9') || next == 'k') {
                return true;
            }
        }
        return source.contains("(?=") || source.contains("(?!") || source.contains("(?<=") || source.contains("(?<!");
    }

    private static boolean is(ScriptableObject expression, String flag) {
        return Boolean.TRUE.equals(ScriptableObject.getProperty(expression, flag));
    }

    private static double number(Scriptable object, String name) {
        return ScriptableObject.getProperty(object, name) instanceof Number number ? number.doubleValue() : 0;
    }
}
