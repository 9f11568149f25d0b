package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** What {@code wait(seconds)} gives: something for a coroutine to yield. */
final class WaitObject extends ScriptableObject {

    private static final long serialVersionUID = 1L;

    private final double seconds;

    WaitObject(RhinoRealm realm, double seconds) {
        super(realm.scope(), ScriptableObject.getObjectPrototype(realm.scope()));
        this.seconds = seconds;
        sealObject();
    }

    double seconds() {
        return seconds;
    }

    @Override
    public String getClassName() {
        return "Wait";
    }

    /** Awaiting it would end at once, and so looks for a way to be told why not. */
    @Override
    public @Nullable Object get(String name, Scriptable start) {
        if (name.equals("seconds")) {
            return seconds;
        } else if (!name.equals("then")) {
            return NOT_FOUND;
        }
        return new LambdaFunction(getParentScope(), 2, (cx, scope, self, arguments) -> {
            EcmaError refusal = ScriptRuntime.typeError(
                    "wait(seconds) cannot be awaited; write yield wait(seconds) in a function* that start() runs");
            throw ScriptFailures.asThrown(refusal, cx, getParentScope());
        });
    }

    /** For Rhino's messages, which would tell the name of this class. */
    @Override
    public String toString() {
        return "[object " + getClassName() + "]";
    }
}
