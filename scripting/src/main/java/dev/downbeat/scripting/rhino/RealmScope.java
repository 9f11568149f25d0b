package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.Evaluation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.TopLevel;

/**
 * The scopes of a realm. All scripts share one, with the builtins, which is sealed before the first script runs; each script
 * has a child scope of its own. Between the two stands the scope of the game's objects, or, while a script is loaded, one
 * that refuses them: loading happens beside the running game, on another thread, and must not find a way to them.
 */
final class RealmScope {

    /** What {@link RhinoRealm} adds to the builtins, and what scripts have without a lookup. */
    private static final Set<String> OWN_NAMES = Set.of(
            "console", "world", "start", "stop", "wait", "globalThis", "undefined", "NaN", "Infinity", "arguments");

    private final TopLevel shared;
    private final NativeObject game = new NativeObject();
    private final NativeObject loading = new NativeObject();
    private final List<Object> defined = new ArrayList<>();

    private RealmScope(TopLevel shared) {
        this.shared = shared;
        game.setPrototype(shared);
        loading.setPrototype(shared);
    }

    /** The builtins, hardened, not yet sealed. */
    static RealmScope build(ScriptContext cx) {
        TopLevel shared = new TopLevel();
        cx.initSafeStandardObjects(shared, false);
        Hardening.strip(shared);
        SeededMath.install(shared);
        Natives.install(cx, shared);
        Hardening.guard(shared);
        Reflection.install(shared);
        RealmScope scope = new RealmScope(shared);
        scope.define(LoweredCode.NAME, LoweredCode.helpers(cx, shared));
        return scope;
    }

    /** The names that every script of every realm can use. */
    static Set<String> names() {
        return Names.ALL;
    }

    private static final class Names {
        static final Set<String> ALL = Collections.unmodifiableSet(find());

        private Names() {}
    }

    private static Set<String> find() {
        ScriptContextFactory factory = new ScriptContextFactory();
        ScriptContext cx = factory.newContext();
        Set<String> names = new TreeSet<>(OWN_NAMES);
        factory.inContext(cx, () -> {
            for (Object id : build(cx).shared.getAllIds()) {
                names.add(id.toString());
            }
        });
        names.remove(LoweredCode.NAME);
        return names;
    }

    ScriptableObject shared() {
        return shared;
    }

    /** Gives scripts a global. */
    void define(String name, Scriptable object) {
        define(shared, name, object);
    }

    /** Gives scripts a global that is not there while they are loaded. */
    void defineForHandlers(String name, Scriptable object) {
        define(game, name, object);
        refuseWhileLoading(name);
    }

    /** Says of a name that it is there for handlers only. */
    void refuseWhileLoading(String name) {
        loading.defineProperty(
                name,
                () -> {
                    throw ScriptRuntime.typeError(
                            "'" + name + "' is there for handlers only, not while the script is loaded");
                },
                null,
                ScriptableObject.DONTENUM);
    }

    private void define(ScriptableObject scope, String name, Scriptable object) {
        scope.defineProperty(name, object, ScriptableObject.DONTENUM);
        defined.add(object);
    }

    /** Makes the realm unchangeable. */
    void seal(ScriptContext cx, Collection<BaseFunction> more) {
        List<Object> roots = new ArrayList<>(defined);
        roots.addAll(more);
        roots.add(shared);
        Hardening.seal(cx, shared, roots);
        game.sealObject();
        loading.sealObject();
    }

    /** A fresh scope for a script that is about to be loaded. */
    ModuleScope newScriptScope(String path) {
        ModuleScope child = new ModuleScope(path);
        child.openTo(loading);
        child.setParentScope(null);
        child.defineProperty("globalThis", child, ScriptableObject.DONTENUM | ScriptableObject.READONLY);
        return child;
    }

    /** A scope for what is typed in at a console, with some names besides those that handlers see. */
    ModuleScope newConsoleScope(Map<String, ? extends Scriptable> names) {
        NativeObject around = new NativeObject();
        around.setPrototype(game);
        names.forEach((name, object) -> around.defineProperty(name, object, ScriptableObject.DONTENUM));
        around.sealObject();
        ModuleScope child = newScriptScope(Evaluation.CONSOLE);
        child.openTo(around);
        child.beLive();
        return child;
    }

    /** Lets a loaded script see what handlers may touch. */
    void openForHandlers(ModuleScope child) {
        child.openTo(game);
    }
}
