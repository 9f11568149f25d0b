package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** The scope of one script as it was loaded once: its top-level bindings. */
final class ModuleScope extends NativeObject {

    private static final long serialVersionUID = 1L;

    private final transient String path;
    private transient boolean replaced; // these two: owned by the loop thread
    private transient @Nullable ModuleScope successor;

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

    /** Says that another scope has taken its place, or none if its script is gone. */
    void replaceBy(@Nullable ModuleScope other) {
        replaced = true;
        successor = other;
    }

    /** Whether its script was loaded anew, or is gone. */
    boolean replaced() {
        return replaced;
    }

    /** The scope that its script has now; null if it is gone. */
    @Nullable
    ModuleScope latest() {
        ModuleScope latest = this;
        while (latest != null && latest.replaced) {
            latest = latest.successor;
        }
        return latest;
    }
}
