package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** One top call of the engine around all steps of a tick, so that the calls inside it are cheap. Loop thread. */
final class TopCall {

    private static final @Nullable Object[] NO_ARGUMENTS = {};

    private final ScriptContextFactory factory;
    private final ScriptContext cx;
    private final ScriptableObject realm;

    // Made once, so that a tick allocates nothing.
    private final Runnable enter = this::enter;
    private final Callable run = (context, scope, self, arguments) -> {
        runCurrent();
        return Undefined.instance;
    };

    // Owned by the loop thread.
    private boolean entered;
    private Runnable current = TopCall::nothing;

    TopCall(ScriptContextFactory factory, ScriptContext cx, ScriptableObject realm) {
        this.factory = factory;
        this.cx = cx;
        this.realm = realm;
    }

    /** Runs steps within it; if it is under way already, just so. */
    void around(Runnable steps) {
        if (entered) {
            steps.run();
            return;
        }
        entered = true;
        current = steps;
        try {
            factory.inContext(cx, enter);
        } finally {
            current = TopCall::nothing;
            entered = false;
        }
    }

    private void enter() {
        ScriptRuntime.doTopCall(run, cx, realm, realm, NO_ARGUMENTS, false);
    }

    private void runCurrent() {
        current.run();
    }

    private static void nothing() {}
}
