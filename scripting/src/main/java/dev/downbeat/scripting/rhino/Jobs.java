package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.run.HandlerFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * The promise jobs of a context: what goes on after an {@code await} or in a {@code then}. They are run when the outermost
 * call of a handler ends, in the rest of its budget. Used by the context's thread.
 */
final class Jobs {

    private final Context cx;
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    Jobs(Context cx) {
        this.cx = cx;
    }

    void add(Runnable job) {
        waiting.add(job);
    }

    /** Whether a job waits, or a promise was rejected. */
    boolean any() {
        return !waiting.isEmpty()
                || !cx.getUnhandledPromiseTracker().enumerate().isEmpty();
    }

    /** Runs what waits, and what that adds. What scripts throw rejects promises; only the end of a budget comes through. */
    void run() {
        for (Runnable job = waiting.poll(); job != null; job = waiting.poll()) {
            job.run();
        }
    }

    /** Forgets what waits: whoever queued it was aborted. */
    void drop() {
        waiting.clear();
    }

    /**
     * The promises that were rejected since the last time and that nobody handles.
     *
     * @param file the script that is blamed if a reason does not tell its place
     */
    List<HandlerFailure> rejections(String file) {
        List<HandlerFailure> failures = new ArrayList<>();
        cx.getUnhandledPromiseTracker().process(value -> failures.add(ScriptFailures.ofRejection(file, value)));
        return failures;
    }

    /**
     * The arguments of {@code then}, with callbacks that do nothing once their script was loaded anew. Their promise is never
     * settled then, so that what hangs on it is dropped too.
     */
    static Object[] droppable(ScriptableObject realm, Object[] callbacks) {
        Object[] guarded = callbacks.clone();
        for (int i = 0; i < guarded.length; i++) {
            ModuleScope owner = guarded[i] instanceof Function function ? ModuleScope.of(function) : null;
            if (owner != null) {
                guarded[i] = droppable(realm, owner, (Function) guarded[i]);
            }
        }
        return guarded;
    }

    private static LambdaFunction droppable(ScriptableObject realm, ModuleScope owner, Function callback) {
        return new LambdaFunction(realm, 1, (cx, scope, self, arguments) -> {
            if (owner.replaced()) {
                return never(cx, realm);
            }
            try {
                return callback.call(cx, scope, self, arguments);
            } catch (EcmaError e) {
                throw ScriptFailures.asThrown(e, cx, realm);
            }
        });
    }

    private static Scriptable never(Context cx, ScriptableObject realm) {
        LambdaFunction nothing = new LambdaFunction(realm, 2, (context, scope, self, arguments) -> Undefined.instance);
        return cx.newObject(realm, "Promise", new Object[] {nothing});
    }
}
