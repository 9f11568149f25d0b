package dev.downbeat.scripting.rhino;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * Rhino's promises, with two things that games need: a callback is dropped once its script was loaded anew, and a rejection
 * that nobody handles is noticed. Rhino's own tracker of rejections is one static map for all threads, so it cannot tell
 * worlds apart; here every promise is watched by a callback of ours, and marked as handled when a script adds one of its own.
 */
final class Promises {

    /** The key under which a promise is marked as handled. */
    private static final Object HANDLED = Promises.class;

    private final ScriptableObject realm;
    private final Function originalThen;

    private Promises(ScriptableObject realm, Function originalThen) {
        this.realm = realm;
        this.originalThen = originalThen;
    }

    static void install(ScriptableObject realm) {
        LambdaConstructor original = (LambdaConstructor) ScriptableObject.getProperty(realm, "Promise");
        ScriptableObject prototype = (ScriptableObject) ScriptableObject.getProperty(original, "prototype");
        Function then = (Function) ScriptableObject.getProperty(prototype, "then");
        Promises promises = new Promises(realm, then);
        promises.replaceThen(prototype);
        promises.replaceFinally(prototype);
        promises.replaceConstructor(original, prototype);
        SettledPromises.install(realm);
    }

    /** Whether a script has a callback for what becomes of a promise. */
    static boolean isHandled(ScriptableObject promise) {
        return promise.getAssociatedValue(HANDLED) != null;
    }

    private void replaceThen(ScriptableObject prototype) {
        LambdaFunction then = new LambdaFunction(realm, "then", 2, (cx, scope, self, callbacks) -> {
            Object derived = originalThen.call(cx, realm, self, droppable(callbacks));
            if (self instanceof ScriptableObject promise) {
                promise.associateValue(HANDLED, true);
                Arrays.stream(callbacks)
                        .filter(ScriptableObject.class::isInstance)
                        .forEach(callback -> Behind.noteWeakly(promise, callback));
            }
            watch(cx, derived);
            return derived;
        });
        prototype.defineProperty("then", then, ScriptableObject.DONTENUM);
    }

    private void replaceFinally(ScriptableObject prototype) {
        Function original = (Function) ScriptableObject.getProperty(prototype, "finally");
        LambdaFunction replaced = new LambdaFunction(
                realm,
                "finally",
                1,
                (cx, scope, self, callbacks) -> original.call(cx, realm, self, droppable(callbacks)));
        prototype.defineProperty("finally", replaced, ScriptableObject.DONTENUM);
    }

    private void replaceConstructor(LambdaConstructor original, ScriptableObject prototype) {
        LambdaConstructor ours = new LambdaConstructor(
                realm, "Promise", 1, LambdaConstructor.CONSTRUCTOR_NEW, (cx, scope, arguments) -> {
                    Scriptable promise = original.construct(cx, realm, droppable(arguments));
                    watch(cx, promise);
                    return promise;
                });
        ours.setPrototypeScriptable(prototype);
        for (Object id : original.getAllIds()) {
            if (id instanceof String name && original.get(name, original) instanceof Function function) {
                ours.defineProperty(name, function, ScriptableObject.DONTENUM);
            }
        }
        realm.defineProperty("Promise", ours, ScriptableObject.DONTENUM);
    }

    /** Notes what a promise is settled with; whether a rejection is handled is looked at when all jobs have run. */
    private void watch(Context cx, Object promise) {
        if (promise instanceof ScriptableObject watched) {
            LambdaFunction note = new LambdaFunction(realm, 1, (context, scope, self, reasons) -> {
                ((ScriptContext) context).allowance().owe(Limits.REJECTION);
                ((ScriptContext) context).jobs().noteRejection(watched, reasons.length > 0 ? reasons[0] : null);
                Behind.note(watched, reasons);
                return Undefined.instance;
            });
            LambdaFunction noteValue = new LambdaFunction(realm, 1, (context, scope, self, values) -> {
                Behind.note(watched, values);
                return Undefined.instance;
            });
            originalThen.call(cx, realm, watched, new Object[] {noteValue, note});
        }
    }

    /**
     * Callbacks that do nothing once their script was loaded anew. Their promise is never settled then, so that what hangs on
     * it is dropped too.
     */
    private Object[] droppable(Object[] callbacks) {
        Object[] guarded = callbacks.clone();
        for (int i = 0; i < guarded.length; i++) {
            if (guarded[i] instanceof Function callback) {
                guarded[i] = droppable(ModuleScope.of(callback), callback);
            }
        }
        return guarded;
    }

    /** @param owner null for a builtin */
    private LambdaFunction droppable(@Nullable ModuleScope owner, Function callback) {
        return new LambdaFunction(realm, 1, (cx, scope, self, arguments) -> {
            if (owner != null && owner.replaced()) {
                return never(cx);
            }
            try {
                return callback.call(cx, scope, self, arguments);
            } catch (EcmaError | EvaluatorException e) {
                throw ScriptFailures.asThrown(e, cx, realm);
            }
        });
    }

    private Scriptable never(Context cx) {
        LambdaFunction nothing = new LambdaFunction(realm, 2, (context, scope, self, arguments) -> Undefined.instance);
        return cx.newObject(realm, "Promise", new Object[] {nothing});
    }
}
