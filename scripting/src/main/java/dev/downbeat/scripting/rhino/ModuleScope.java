package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** The scope of one script as it was loaded once: its top-level bindings. */
final class ModuleScope extends NativeObject {

    private static final long serialVersionUID = 1L;

    private final transient String path;
    private transient boolean replaced; // owned by the loop thread

    ModuleScope(String path) {
        this.path = path;
    }

    /** The scope of the script that a function comes from; null if it is a builtin. */
    static @Nullable ModuleScope of(Scriptable function) {
        return ScriptableObject.getTopLevelScope(function) instanceof ModuleScope scope ? scope : null;
    }

    String path() {
        return path;
    }

    /** Says that it is live no more: its script was loaded anew, or is gone. */
    void beReplaced() {
        replaced = true;
    }

    boolean replaced() {
        return replaced;
    }
}
