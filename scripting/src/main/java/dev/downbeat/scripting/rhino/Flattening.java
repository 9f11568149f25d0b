package dev.downbeat.scripting.rhino;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** {@code flat} and {@code flatMap}: arrays that hold each other twice have far more elements flat than they are made of. */
final class Flattening {

    private final ScriptableObject realm;

    Flattening(ScriptableObject realm) {
        this.realm = realm;
    }

    Object flat(NativeCall call) {
        double depth = call.integer(0, 1);
        List<@Nullable Object> elements = new ArrayList<>();
        collect(call, ScriptRuntime.toObject(call.cx(), realm, call.self()), depth, elements);
        return call.cx().newArray(realm, elements.toArray());
    }

    private void collect(NativeCall call, Scriptable list, double depth, List<@Nullable Object> elements) {
        long length = Lengths.of(list, call.name());
        call.charge(4 * length + 4);
        for (int i = 0; i < length; i++) {
            Object each = ScriptableObject.getProperty(list, i);
            if (each instanceof NativeArray inner && depth >= 1) {
                collect(call, inner, depth - 1, elements);
            } else if (each != Scriptable.NOT_FOUND) {
                elements.add(each);
                Lengths.require(call.name(), elements.size());
            }
        }
    }

    /** Counts what the function gives. */
    static @Nullable Object flatMap(NativeCall call, long steps) {
        call.charge(steps);
        if (call.argument(0) instanceof Callable given) {
            long[] elements = {0};
            call.replace(0, new LambdaFunction(call.realm(), 1, (cx, scope, self, arguments) -> {
                Object result = given.call(cx, scope, self, arguments);
                long more = result instanceof NativeArray array ? array.getLength() : 1;
                elements[0] += more;
                Lengths.require(call.name(), elements[0]);
                call.charge(4 * more);
                return result;
            }));
        }
        return call.proceed();
    }
}
