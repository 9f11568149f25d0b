package dev.downbeat.scripting.rhino;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;

/**
 * Scripts that are being loaded together, beside the running game. Whatever their top levels touch must be among them: a
 * script that is live may be at work at this moment on the loop thread.
 */
final class Load {

    /** A top level touched a script that is kept. Scripts cannot catch it. */
    static final class Entangled extends Error {

        private static final long serialVersionUID = 1L;

        Entangled(String path) {
            super(path, null, false, false);
        }
    }

    private final Set<CodeInstance> together = new HashSet<>();
    private final Map<String, String> entangled = new LinkedHashMap<>();

    void add(CodeInstance instance) {
        together.add(instance);
    }

    /** The kept scripts that were touched, each with who did it: they have to be loaded along. */
    Map<String, String> entangled() {
        return entangled;
    }

    /** Lets a top level use something of another script. */
    void use(RhinoInstance owner, String path, String user) {
        if (owner instanceof CodeInstance code && !together.contains(code)) {
            entangled.putIfAbsent(path, user);
            throw new Entangled(path);
        }
    }

    /** Refuses what has no value yet. */
    void requireValue(RhinoScript owner, String name, @Nullable Object value) {
        if (value == Scriptable.NOT_FOUND || Undefined.isUndefined(value)) {
            throw ScriptRuntime.constructError(
                    "ReferenceError",
                    "'" + name + "' of " + owner.path()
                            + " is read before it exists: the two scripts import each other,"
                            + " and this one runs first; read it in a function that is called later");
        }
    }
}
