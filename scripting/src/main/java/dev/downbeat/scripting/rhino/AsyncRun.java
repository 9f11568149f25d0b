package dev.downbeat.scripting.rhino;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ES6Generator;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * One call of an async function. Lowering made its body a generator that yields what is awaited; each step runs as a promise
 * job. It ends without a word when its script was loaded anew.
 */
final class AsyncRun {

    private final ScriptableObject realm;
    private final Function body;
    private final @Nullable ModuleScope owner;
    private @Nullable Scriptable generator;
    private @Nullable Function resolve;
    private @Nullable Function reject;

    AsyncRun(ScriptableObject realm, Function body) {
        this.realm = realm;
        this.body = body;
        this.owner = ModuleScope.of(body);
    }

    /** Runs up to the first {@code await}; gives the promise of the function's end. */
    Scriptable start(Context cx) {
        LambdaFunction executor = new LambdaFunction(realm, 2, (context, scope, self, functions) -> {
            resolve = (Function) functions[0];
            reject = (Function) functions[1];
            return Undefined.instance;
        });
        Scriptable promise = cx.newObject(realm, "Promise", new Object[] {executor});
        try {
            Object made = body.call(cx, realm, Undefined.SCRIPTABLE_UNDEFINED, ScriptRuntime.emptyArgs);
            if (!(made instanceof ES6Generator steps)) {
                throw ScriptRuntime.typeError("the body of an async function must be a generator");
            }
            generator = steps;
            step(cx, "next", Undefined.instance);
        } catch (RhinoException e) {
            settle(cx, reject, thrown(cx, e));
        }
        return promise;
    }

    private void step(Context cx, String method, @Nullable Object value) {
        Scriptable body = Objects.requireNonNull(generator);
        Scriptable result;
        try {
            // Not what a script has made of the generator.
            Function resume = (Function) ScriptableObject.getProperty(generators(), method);
            result = (Scriptable) resume.call(cx, realm, body, new Object[] {value});
        } catch (RhinoException e) {
            settle(cx, reject, thrown(cx, e));
            return;
        }
        Object given = ScriptableObject.getProperty(result, "value");
        if (ScriptRuntime.toBoolean(ScriptableObject.getProperty(result, "done"))) {
            settle(cx, resolve, given);
        } else {
            await(cx, given);
        }
    }

    private Scriptable generators() {
        return (Scriptable) Objects.requireNonNull(ScriptableObject.getTopScopeValue(realm, "Generator"));
    }

    private void await(Context cx, @Nullable Object awaited) {
        ScriptableObject promises = (ScriptableObject) ScriptableObject.getProperty(realm, "Promise");
        Scriptable promise = (Scriptable) ScriptableObject.callMethod(cx, promises, "resolve", new Object[] {awaited});
        ScriptableObject.callMethod(cx, promise, "then", new Object[] {goOn("next"), goOn("throw")});
    }

    private LambdaFunction goOn(String method) {
        return new LambdaFunction(realm, 1, (cx, scope, self, arguments) -> {
            if (owner == null || !owner.replaced()) {
                step(cx, method, arguments.length > 0 ? arguments[0] : Undefined.instance);
            }
            return Undefined.instance;
        });
    }

    private void settle(Context cx, @Nullable Function how, @Nullable Object value) {
        Objects.requireNonNull(how).call(cx, realm, Undefined.SCRIPTABLE_UNDEFINED, new Object[] {value});
    }

    private @Nullable Object thrown(Context cx, RhinoException e) {
        return ScriptFailures.valueOf(e, cx, realm);
    }
}
