package dev.downbeat.scripting.rhino;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.Scriptable;

/** Guards of {@code JSON}: an object that holds others twice, which hold others twice, is far longer as text than it is large. */
final class JsonNatives {

    private static final String OWNER = "JSON";

    /** Steps for each value that is written, and for each character that is read. */
    private static final int WRITTEN = 24;

    private static final int READ = 8;

    private JsonNatives() {}

    static void guard(Natives natives) {
        natives.guard(
                natives.object(OWNER),
                OWNER,
                Guard.before(call -> call.charge((long) READ * call.text(0).length())),
                "parse");
        natives.guard(natives.object(OWNER), OWNER, JsonNatives::stringify, "stringify");
    }

    /** A replacer sees each value that is written, so one that counts stands before that of the script. */
    private static @Nullable Object stringify(NativeCall call) {
        Object replacer = call.argument(1);
        Object names = replacer instanceof NativeArray ? replacer : null;
        Count count = new Count(call, replacer instanceof Callable given ? given : null);
        call.replace(1, new LambdaFunction(call.realm(), 2, count::see));
        Object text = call.proceed();
        if (names == null) {
            return text;
        }
        call.replace(1, names); // it was counted without, which is more
        return call.proceed();
    }

    /** What is written so far. */
    private static final class Count {

        private final NativeCall call;
        private final @Nullable Callable replacer;
        private final Deque<Scriptable> within = new ArrayDeque<>();
        private long length;

        Count(NativeCall call, @Nullable Callable replacer) {
            this.call = call;
            this.replacer = replacer;
        }

        @Nullable
        Object see(Context cx, Scriptable scope, Scriptable holder, @Nullable Object[] arguments) {
            Object value = replacer == null ? arguments[1] : replacer.call(cx, scope, holder, arguments);
            while (!within.isEmpty() && within.peek() != holder) {
                within.pop();
            }
            long text = value instanceof CharSequence characters ? characters.length() : 1;
            boolean indented = call.isGiven(2) && call.argument(2) != null;
            length += text + (arguments[0] instanceof CharSequence key ? key.length() : 1);
            length += indented ? within.size() : 0; // a level is indented by one character or more
            Texts.require(call.name(), length);
            call.charge(WRITTEN + text / 4);
            if (value instanceof Scriptable object) {
                Lengths.properties(object, call.name());
                within.push(object);
            }
            return value;
        }
    }
}
