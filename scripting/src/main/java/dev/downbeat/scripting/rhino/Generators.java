package dev.downbeat.scripting.rhino;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Mends two things of Rhino 1.9.2's generators, and so of async functions, together with lowered code. A null that is
 * returned is taken for nothing: lowered code returns a stand-in, which is taken back here. And what is thrown after a
 * {@code yield*} is thrown into the generator again: lowered code yields once more in between, which nobody gets to see.
 */
final class Generators {

    private static final NativeObject NULL = new NativeObject();
    private static final NativeObject PAUSE = new NativeObject();

    static {
        NULL.sealObject();
        PAUSE.sealObject();
    }

    private Generators() {}

    /** What a generator returns, as lowered code has to return it. */
    static Object standIn(@Nullable Object returned) {
        return returned == null ? NULL : returned;
    }

    /** What lowered code yields after a {@code yield*}. */
    static Object pause() {
        return PAUSE;
    }

    static void install(ScriptableObject realm) {
        ScriptableObject generators = (ScriptableObject)
                Objects.requireNonNull(ScriptableObject.getTopScopeValue(realm, "Generator"), "generators");
        Function next = (Function) generators.get("next", generators);
        for (String name : List.of("next", "return", "throw")) {
            Function original = (Function) generators.get(name, generators);
            LambdaFunction mended = new LambdaFunction(realm, name, 1, (cx, scope, self, arguments) -> {
                Object result = original.call(cx, realm, self, arguments);
                while (valueOf(result) == PAUSE) {
                    result = next.call(cx, realm, self, ScriptRuntime.emptyArgs);
                }
                if (valueOf(result) == NULL) {
                    ((Scriptable) result).put("value", (Scriptable) result, null);
                }
                return result;
            });
            generators.defineProperty(name, mended, ScriptableObject.DONTENUM);
        }
    }

    private static @Nullable Object valueOf(Object result) {
        return result instanceof NativeObject object ? object.get("value", object) : null;
    }
}
