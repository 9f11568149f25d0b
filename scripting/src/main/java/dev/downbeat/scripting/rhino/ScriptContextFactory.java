package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.Budgets;
import java.util.Locale;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.GeneratedClassLoader;

/** Makes contexts that can do no more than scripts need. */
final class ScriptContextFactory extends ContextFactory {

    @Override
    protected ScriptContext makeContext() {
        ScriptContext cx = new ScriptContext(this);
        cx.setLanguageVersion(Context.VERSION_ES6);
        cx.setLocale(Locale.ROOT);
        // Without a shutter that denies everything, a caught error leads to Java classes.
        cx.setClassShutter(className -> false);
        // Baked into the compiled code, so the compiling context needs it as much as the running one.
        cx.setGenerateObserverCount(true);
        cx.observe(Budgets.DEFAULT);
        return cx;
    }

    @Override
    protected boolean hasFeature(Context cx, int feature) {
        return switch (feature) {
            case Context.FEATURE_PARENT_PROTO_PROPERTIES, Context.FEATURE_E4X, Context.FEATURE_ENHANCED_JAVA_ACCESS ->
                false;
            default -> super.hasFeature(cx, feature);
        };
    }

    @Override
    protected GeneratedClassLoader createClassLoader(ClassLoader parent) {
        if (Context.getCurrentContext() instanceof ScriptContext cx && cx.lines() != null) {
            return new ScriptClassLoader(parent, cx.lines(), cx.mode());
        }
        return super.createClassLoader(parent);
    }

    ScriptContext newContext() {
        return makeContext();
    }

    /**
     * Runs something with a context entered, whatever the thread is in the middle of: a handler of one world may tick another.
     * Entering alone would go on in the outer context, with its budget and its chance.
     */
    void inContext(ScriptContext cx, Runnable body) {
        Context outer = Context.getCurrentContext();
        if (outer == cx) {
            body.run();
            return;
        }
        int left = leave();
        enterContext(cx);
        try {
            body.run();
        } finally {
            Context.exit();
            for (int i = 0; i < left; i++) {
                outer.getFactory().enterContext(outer);
            }
        }
    }

    /** Leaves the thread's context, however often it was entered. */
    private static int leave() {
        int times = 0;
        while (Context.getCurrentContext() != null) {
            Context.exit();
            times++;
        }
        return times;
    }
}
