package dev.downbeat.scripting.rhino;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeMap;
import org.mozilla.javascript.NativeSet;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.typedarrays.NativeTypedArrayView;

/**
 * What scripts can reach from their top-level variables at one moment, and the way back to it: objects stay the same objects
 * and get the members back that they had. No script code runs. What only a closure holds is out of reach, and the numbers in a
 * typed array are not noted. Loop thread, with its context entered.
 */
final class Memento {

    private final RhinoRealm realm;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Queue<ScriptableObject> waiting = new ArrayDeque<>();
    private final List<Runnable> ways = new ArrayList<>();

    private Memento(RhinoRealm realm) {
        this.realm = realm;
    }

    /** Notes all that is reachable from scopes. */
    static Memento of(Collection<ModuleScope> scopes, RhinoRealm realm) {
        Memento memento = new Memento(realm);
        scopes.forEach(memento::reach);
        while (!memento.waiting.isEmpty()) {
            memento.note(memento.waiting.remove());
        }
        return memento;
    }

    /** Makes everything what it was. */
    void restore() {
        ways.forEach(Runnable::run);
    }

    private void reach(@Nullable Object value) {
        if (value instanceof EntityObject entity) {
            if (seen.add(entity)) {
                ways.add(entity.wayBackToState());
                reach(entity.knownState());
            }
        } else if (value instanceof ScriptableObject object
                && !(value instanceof BoundObject)
                && !(value instanceof NativeTypedArrayView)
                && !object.isSealed()
                && seen.add(object)) {
            waiting.add(object);
        }
    }

    private void note(ScriptableObject object) {
        noteMembers(object);
        if (object instanceof NativeMap || object instanceof NativeSet) {
            @Nullable Object[] entries = Entries.of(object, realm);
            for (Object each : entries) {
                reach(each);
            }
            ways.add(() -> Entries.restore(object, realm, entries));
        }
    }

    private void noteMembers(ScriptableObject object) {
        List<Object> ids = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (Object id : object.getIds()) {
            if (!Members.isAccessor(object, id)) {
                Object value = Members.value(object, id);
                ids.add(id);
                values.add(value);
                reach(value);
            }
        }
        long length = object instanceof NativeArray array ? array.getLength() : 0;
        ways.add(() -> restoreMembers(object, ids, values, length));
    }

    private static void restoreMembers(
            ScriptableObject object, List<Object> ids, List<@Nullable Object> values, long length) {
        if (object instanceof NativeArray array && array.getLength() != length) {
            array.put("length", array, (double) length);
        }
        Set<Object> known = new HashSet<>(ids);
        for (Object id : object.getIds()) {
            if (!known.contains(id) && !Members.isAccessor(object, id)) {
                Members.delete(object, id);
            }
        }
        for (int i = 0; i < values.size(); i++) {
            if (Members.value(object, ids.get(i)) != values.get(i)) {
                Members.put(object, ids.get(i), values.get(i));
            }
        }
    }
}
