package dev.downbeat.scripting.rhino;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.NativeCall;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.TopLevel;

/** What one script keeps, as far as it has been weighed. Made for one weighing, used by its thread. */
final class Holding {

    private final ModuleScope scope;
    private final Set<Object> seen; // of all scripts that are weighed together
    private final Deque<Scriptable> waiting = new ArrayDeque<>();
    private final List<Scriptable> others = new ArrayList<>(); // what another script has made
    private final Set<NativeCall> closures = Collections.newSetFromMap(new IdentityHashMap<>());
    private final long enough;
    private boolean takesAll;
    private long bytes;
    private String most = "";
    private final Map<String, Long> byVariable = new HashMap<>();

    /**
     * Nothing is weighed yet.
     *
     * @param seen what was weighed of all scripts that are weighed together
     * @param enough as many bytes as matter: more are not weighed to the end
     */
    Holding(ModuleScope scope, Set<Object> seen, long enough) {
        this.scope = scope;
        this.seen = seen;
        this.enough = enough;
    }

    ModuleScope scope() {
        return scope;
    }

    /** Bytes of all that was weighed. */
    long bytes() {
        return bytes;
    }

    /** The variable that leads to most of it; empty if there is none. */
    String most() {
        return most;
    }

    /** The variables of its functions' calls, which functions hold that were made in them. */
    Set<NativeCall> closures() {
        return closures;
    }

    /** Weighs what a variable leads to. */
    void weigh(String variable, @Nullable Object value, Sizes sizes) {
        long before = bytes;
        reach(value);
        drain(sizes);
        note(variable, bytes - before);
    }

    private void note(String variable, long more) {
        if (byVariable.merge(variable, more, Long::sum) > byVariable.getOrDefault(most, 0L)) {
            most = variable;
        }
    }

    /** Takes an estimate for what is not weighed. */
    void estimate(String variable, long more) {
        bytes += more;
        note(variable, more);
    }

    /** Weighs what others have made and do not hold themselves. Last of all. */
    void weighOthers(Sizes sizes) {
        takesAll = true;
        others.forEach(this::reach);
        others.clear();
        drain(sizes);
    }

    private void drain(Sizes sizes) {
        while (!waiting.isEmpty() && wants()) {
            sizes.weigh(waiting.pop(), this);
        }
        waiting.clear();
    }

    /** Whether more of it would matter. */
    boolean wants() {
        return bytes <= enough;
    }

    /** Adds bytes. */
    void add(long more) {
        bytes += more;
    }

    /** Comes by a value; what it is and leads to counts once. */
    void reach(@Nullable Object value) {
        if (value instanceof Scriptable object) {
            reachObject(object);
        } else if (value instanceof CharSequence text) {
            if (seen.add(text)) {
                add(Sizes.of(text));
            }
        } else if (value instanceof Number number) {
            add(Sizes.of(number));
        }
    }

    private void reachObject(Scriptable object) {
        boolean shared = object instanceof BoundObject
                || object instanceof StateObject
                || object instanceof ModuleScope
                || object instanceof TopLevel
                || (object instanceof ScriptableObject known
                        && known.isSealed()
                        && !(object instanceof Coroutine || object instanceof FixedArray));
        if (shared) {
            return;
        } else if (!takesAll && isOthers(object)) {
            others.add(object);
        } else if (seen.add(object)) {
            waiting.push(object);
            if (object instanceof NativeCall closure && ScriptableObject.getTopLevelScope(object) == scope) {
                closures.add(closure);
            }
        }
    }

    /** Rhino gives each object that code makes the top-level scope of that code for a parent. */
    private boolean isOthers(Scriptable object) {
        return ScriptableObject.getTopLevelScope(object) instanceof ModuleScope maker
                && maker != scope
                && !maker.replaced();
    }
}
