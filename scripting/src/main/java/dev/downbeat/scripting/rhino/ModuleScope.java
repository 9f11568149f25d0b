package dev.downbeat.scripting.rhino;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * The scope of one script as it was loaded once: its top-level bindings. Patches put other functions into it. Owned by the
 * thread that loads it until it is committed, then by the loop thread.
 */
final class ModuleScope extends NativeObject {

    private static final long serialVersionUID = 1L;

    private enum Phase {
        FRESH,
        LIVE,
        REPLACED,
        DROPPED
    }

    private final transient String path;
    private transient volatile Phase phase =
            Phase.FRESH; // written by the loop thread; staging asks whether it was ever live, and is live now
    private transient Set<String> loadedNames = Set.of();
    private transient Map<String, Long> loadedValues = Map.of();
    private final transient Map<String, Integer> patches = new HashMap<>(); // how often each function was replaced

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

    boolean fresh() {
        return phase == Phase.FRESH;
    }

    void beLive() {
        if (phase != Phase.DROPPED) { // there is no way back to what it held
            phase = Phase.LIVE;
        }
    }

    /** Says that it is live no more: its script was loaded anew, or is gone. */
    void beReplaced() {
        phase = Phase.REPLACED;
    }

    /** Whether it is live no more, or all of it was dropped: what it has begun is not to go on. */
    boolean replaced() {
        return phase == Phase.REPLACED || phase == Phase.DROPPED;
    }

    /** Lets go of all that it holds, so that the script can only be loaded anew. */
    void drop() {
        phase = Phase.DROPPED;
        Members.clear(this);
    }

    boolean dropped() {
        return phase == Phase.DROPPED;
    }

    /** Notes what its variables were when its top level had run, each by its fingerprint; one that is no data has none. */
    void noteLoaded(Map<String, Long> fingerprints) {
        loadedNames = Set.copyOf(ownNames());
        loadedValues = Map.copyOf(fingerprints);
    }

    /**
     * The names that have come since its top level had run, in alphabetical order. One that shadows a builtin is none: whoever
     * mends a script would get it back.
     */
    Set<String> laterNames() {
        Set<String> names = new TreeSet<>();
        for (Object id : getIds()) {
            if (id instanceof String name
                    && !loadedNames.contains(name)
                    && !RealmScope.names().contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The fingerprint of a variable when its top level had run; null if it was no data. */
    @Nullable
    Long loadedValue(String variable) {
        return loadedValues.get(variable);
    }

    /** How often a function was replaced by one of another text. */
    int patches(String function) {
        return patches.getOrDefault(function, 0);
    }

    void notePatch(String function) {
        patches.merge(function, 1, Integer::sum);
    }

    /** The names of what it holds, but for what is imported. */
    Set<String> ownNames() {
        Set<String> names = new LinkedHashSet<>();
        for (Object id : getIds()) {
            if (id instanceof String name) {
                names.add(name);
            }
        }
        return names;
    }

    /** The function that a name stands for now; null if it stands for none. */
    @Nullable
    BaseFunction function(String name) {
        return plainValue(name) instanceof BaseFunction function ? function : null;
    }

    /** Not what an accessor would give: that would be script code. */
    @Nullable
    Object plainValue(String name) {
        return Members.plainValue(this, name);
    }

    /**
     * A script may change what its own top-level names stand for, and add some, but not keep a commit from doing so.
     */
    @Override
    protected boolean defineOwnProperty(Context cx, Object id, DescriptorInfo descriptor, boolean checkValid) {
        if (descriptor.isAccessorDescriptor()) {
            throw ScriptRuntime.typeError(
                    "'" + id + "' is a top-level name and must be a plain variable: no get, no set");
        }
        descriptor.writable = true;
        descriptor.configurable = true;
        return super.defineOwnProperty(cx, id, descriptor, checkValid);
    }

    @Override
    public boolean preventExtensions() {
        return false;
    }

    /** Has what a realm has, and that alone. */
    void openTo(Scriptable realm) {
        super.setPrototype(realm);
    }

    /** Scripts reach it as {@code globalThis}, and would lose all that is in the realm. */
    @Override
    public void setPrototype(Scriptable prototype) {
        if (getPrototype() != null) {
            throw ScriptRuntime.typeError("the prototype of globalThis cannot be changed");
        }
        super.setPrototype(prototype);
    }
}
