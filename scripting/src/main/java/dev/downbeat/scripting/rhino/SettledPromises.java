package dev.downbeat.scripting.rhino;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** {@code Promise.allSettled}: Rhino 1.9.2 gives its outcomes the status {@code " rejected"}, with a space. */
final class SettledPromises {

    private SettledPromises() {}

    static void install(ScriptableObject shared) {
        ScriptableObject promises = (ScriptableObject) ScriptableObject.getProperty(shared, "Promise");
        LambdaFunction allSettled = new LambdaFunction(
                shared,
                "allSettled",
                1,
                (cx, scope, self, arguments) ->
                        allSettled(cx, shared, promises, arguments.length > 0 ? arguments[0] : Undefined.instance));
        promises.defineProperty("allSettled", allSettled, ScriptableObject.DONTENUM);
    }

    private static Object allSettled(Context cx, ScriptableObject shared, ScriptableObject promises, Object iterable) {
        LambdaFunction fulfilled = outcome(shared, "fulfilled", "value");
        LambdaFunction rejected = outcome(shared, "rejected", "reason");
        Scriptable waiting = cx.newArray(shared, 0);
        Iteration iteration = Iteration.of(cx, shared, iterable);
        for (int i = 0; iteration.advance(); i++) {
            Scriptable each =
                    (Scriptable) ScriptableObject.callMethod(cx, promises, "resolve", new Object[] {iteration.value()});
            Object settled = ScriptableObject.callMethod(cx, each, "then", new Object[] {fulfilled, rejected});
            waiting.put(i, waiting, settled);
        }
        return ScriptableObject.callMethod(cx, promises, "all", new Object[] {waiting});
    }

    private static LambdaFunction outcome(ScriptableObject shared, String status, String name) {
        return new LambdaFunction(shared, 1, (cx, scope, self, arguments) -> {
            Scriptable outcome = cx.newObject(shared);
            outcome.put("status", outcome, status);
            outcome.put(name, outcome, arguments.length > 0 ? arguments[0] : Undefined.instance);
            return outcome;
        });
    }
}
