package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.run.ScriptInstance;
import dev.downbeat.scripting.run.Succession;
import dev.downbeat.world.World;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.ScriptableObject;

/**
 * Finds code that goes on after a commit though it is live no more: coroutines, and functions that a variable still holds. Looks
 * into the scripts that changed and those that import from them, and at so many objects at the most, because it is done inside a
 * tick. Loop thread.
 */
final class LeftOvers {

    /** Some 0.1 ms worth: who holds a function is mostly near to where it is. */
    static final int MAX_OBJECTS = 500;

    private static final int MAX_NOTES = 5;

    private final IdentityHashMap<BaseFunction, String> replaced = new IdentityHashMap<>(); // the path of each
    private final Map<ModuleScope, String> scopes = new HashMap<>();
    private final Map<String, List<String>> notes = new TreeMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Queue<Holder> waiting = new ArrayDeque<>();

    /** Coroutines of which the same is to be said. */
    private record Going(String path, String what) {}

    private record Holder(ScriptableObject object, String name) {}

    /** What goes on of what was noted, in words, by path. */
    Map<String, List<String>> find(Collection<ScriptInstance> live, RhinoRealm realm, World world) {
        if (!replaced.isEmpty()) {
            look(live, realm, world);
        }
        return notes;
    }

    /** A script is there no more. */
    void noteGone(ScriptInstance instance) {
        if (instance instanceof CodeInstance gone) {
            String path = gone.script().path();
            scopes.put(gone.scope(), path);
            for (String name : gone.functions().declaredNames()) {
                BaseFunction function = gone.functions().get(name);
                if (function != null) {
                    replaced.put(function, path);
                }
            }
        }
    }

    /** A script has another text. */
    void note(Succession succession) {
        if (succession.before() instanceof CodeInstance before && succession.after() instanceof CodeInstance after) {
            scopes.put(before.scope(), succession.path());
            for (String name : before.functions().declaredNames()) {
                BaseFunction function = before.functions().get(name);
                boolean same = after.functions().isUnchanged(name, before.functions());
                if (function != null && !same) {
                    replaced.put(function, succession.path());
                }
            }
        }
    }

    private void look(Collection<ScriptInstance> live, RhinoRealm realm, World world) {
        Set<String> paths = new HashSet<>(scopes.values());
        for (ScriptInstance instance : live) {
            if (instance instanceof CodeInstance code && code.sees(paths)) {
                wait(code.scope(), instance.script().path(), realm);
            }
        }
        Map<Going, Integer> going = new LinkedHashMap<>();
        world.forEachEntity(entity -> {
            if (entity.attachment() instanceof EntityObject object && object.realm() == realm) {
                object.coroutines().forEach(coroutine -> count(coroutine, going));
            }
        });
        going.forEach((what, count) -> tell(what.path(), count + what.what()));
        int left = MAX_OBJECTS;
        for (Holder holder = waiting.poll(); holder != null && left > 0; holder = waiting.poll()) {
            search(holder, realm);
            left--;
        }
    }

    private void count(Coroutine coroutine, Map<Going, Integer> going) {
        String path = coroutine.module() == null ? null : scopes.get(coroutine.module());
        if (path == null || coroutine.ended()) {
            return;
        }
        if (coroutine.origin() == null) {
            going.merge(
                    new Going(path, " coroutine(s) go on with the text that they were started with"), 1, Integer::sum);
        } else if (coroutine.outdated()) {
            String what = " coroutine(s) of '" + coroutine.name()
                    + "' begin anew, or end if it is there no more, when their" + " wait is over";
            going.merge(new Going(path, what), 1, Integer::sum);
        }
    }

    private void wait(ScriptableObject object, String name, RhinoRealm realm) {
        if (waiting.size() < MAX_OBJECTS
                && !object.isSealed()
                && !PlainData.isLarge(object, realm)
                && seen.add(object)) {
            waiting.add(new Holder(object, name));
        }
    }

    private void search(Holder holder, RhinoRealm realm) {
        for (Object id : holder.object().getIds()) {
            Object value = Members.plainValue(holder.object(), id);
            if (value instanceof BaseFunction function && replaced.containsKey(function)) {
                String path = replaced.get(function);
                tell(
                        path == null ? "" : path,
                        "'" + named(holder, id) + "' holds '" + function.getFunctionName()
                                + "' as it was; call it by its name where it is used: (...args) => "
                                + function.getFunctionName() + "(...args)");
            } else if (value instanceof ScriptableObject object && !(value instanceof BoundObject)) {
                wait(object, named(holder, id), realm);
            }
        }
    }

    private static String named(Holder holder, Object id) {
        return holder.name() + (id instanceof Integer ? "[" + id + "]" : "." + id);
    }

    private void tell(String path, String note) {
        List<String> told = notes.computeIfAbsent(path, key -> new ArrayList<>());
        if (told.size() < MAX_NOTES) {
            told.add(note);
        }
    }
}
