package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.bind.BoundType;
import dev.downbeat.world.StateHash;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;

/** An entity as scripts see it: its bound members, {@code id}, {@code kind}, {@code live}, and {@code state}. Loop thread. */
final class EntityObject extends BoundObject {

    private static final long serialVersionUID = 1L;

    /** The key under which the whole state is noted. */
    private static final Object STATE = new Object();

    private final transient Entity entity;
    private transient @Nullable StateObject state; // owned by the loop thread; most scripts never ask for it
    private transient List<Coroutine> coroutines = List.of(); // owned by the loop thread; most entities start none

    EntityObject(RhinoRealm realm, BoundType type, Entity entity) {
        super(realm, type, entity, entity);
        this.entity = entity;
    }

    /** Its kind: several kinds may share a class. */
    @Override
    public String getClassName() {
        return entity.kind().name();
    }

    void hashState(StateHash hash) {
        if (state == null) {
            PlainData.hashNothing(hash);
        } else {
            PlainData.hash(state, realm(), hash);
        }
        coroutines.forEach(coroutine -> coroutine.hashInto(hash));
    }

    /** Adds what is kept in its state to what a script keeps. */
    void weighState(Holding holding, Sizes sizes) {
        if (state != null) {
            state.weigh(holding, sizes);
        }
    }

    /** Begins with an empty state. */
    void dropState() {
        state = null;
    }

    /** What scripts keep with it; null if none has asked yet. */
    @Nullable
    StateObject knownState() {
        return state;
    }

    private StateObject state() {
        StateObject known = state;
        if (known == null) {
            known = new StateObject(realm(), this);
            state = known;
        }
        return known;
    }

    /** What gives it the state back that it has now. */
    Runnable wayBackToState() {
        StateObject now = state;
        return () -> state = now;
    }

    Entity entity() {
        return entity;
    }

    /** What was started for it and has not ended, in the order in which it was started. */
    List<Coroutine> coroutines() {
        return coroutines;
    }

    void add(Coroutine coroutine) {
        if (coroutines.isEmpty()) {
            coroutines = new ArrayList<>();
        }
        coroutines.add(coroutine);
    }

    /** Forgets coroutines that have ended; gives how many. */
    int forgetEnded() {
        int before = coroutines.size();
        if (before > 0) {
            coroutines.removeIf(Coroutine::ended);
        }
        return before - coroutines.size();
    }

    boolean hasCoroutines() {
        return !coroutines.isEmpty();
    }

    @Override
    @Nullable
    Object getBuiltIn(String name) {
        return switch (name) {
            case "state" -> state();
            case "id" -> (double) entity.id();
            case "kind" -> entity.kind().name();
            case "live" -> entity.live();
            default -> NOT_FOUND;
        };
    }

    @Override
    void putBuiltIn(String name, @Nullable Object value) {
        if (name.equals("state")) {
            if (!(value instanceof NativeObject bag)) {
                throw ScriptRuntime.typeError(
                        getClassName() + ".state must be a plain object, not " + Values.describe(value));
            } else if (!StateCheck.isPlain(bag, realm())) {
                throw ScriptRuntime.typeError(
                        getClassName() + ".state must be a plain object, not an object of a class");
            }
            replaceState(bag);
        } else if (BoundType.ENTITY_MEMBERS.contains(name)) {
            throw ScriptRuntime.typeError(getClassName() + "." + name + " can only be read");
        } else {
            super.putBuiltIn(name, value);
        }
    }

    /** With a copy: the script's own object is not watched over. */
    private void replaceState(NativeObject given) {
        if (given == state) {
            return;
        }
        StateObject fresh = new StateObject(realm(), this);
        for (Object id : given.getIds()) {
            if (Members.isAccessor(given, id)) {
                throw ScriptRuntime.typeError(fresh.path() + StateCheck.step(id)
                        + ": an accessor cannot be kept in self.state; keep the value that it gives");
            }
            fresh.take(id, Members.value(given, id));
        }
        if (entity.live()) {
            realm().undo().journal().note(this, STATE, state);
        }
        state = fresh;
    }

    @Override
    public void putBack(Object key, @Nullable Object old, double number) {
        if (key == STATE) {
            state = (StateObject) old;
        } else {
            super.putBack(key, old, number);
        }
    }

    @Override
    public boolean has(String name, Scriptable start) {
        return super.has(name, start) || BoundType.ENTITY_MEMBERS.contains(name);
    }

    @Override
    public Object[] getIds() {
        return Stream.concat(Stream.of("id", "kind", "live", "state"), Stream.of(super.getIds()))
                .toArray();
    }

    @Override
    public Object[] getAllIds() {
        return Stream.concat(Stream.of("id", "kind", "live", "state"), Stream.of(super.getAllIds()))
                .toArray();
    }

    @Override
    public int getAttributes(String name) {
        boolean builtIn = BoundType.ENTITY_MEMBERS.contains(name);
        return builtIn ? (name.equals("state") ? EMPTY : READONLY) : super.getAttributes(name);
    }

    @Override
    public Object getDefaultValue(@Nullable Class<?> hint) {
        return entity.toString();
    }
}
