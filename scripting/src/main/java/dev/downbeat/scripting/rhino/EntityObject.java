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
import org.mozilla.javascript.ScriptableObject;

/** An entity as scripts see it: its bound members, {@code id}, {@code kind}, {@code live}, and {@code state}. Loop thread. */
final class EntityObject extends BoundObject {

    private static final long serialVersionUID = 1L;

    private final transient Entity entity;
    private transient NativeObject state;
    private final transient List<Coroutine> coroutines = new ArrayList<>(0);

    EntityObject(RhinoRealm realm, BoundType type, Entity entity) {
        super(realm, type, entity);
        this.entity = entity;
        this.state = emptyState(realm);
    }

    private static NativeObject emptyState(RhinoRealm realm) {
        NativeObject empty = new NativeObject();
        empty.setPrototype(ScriptableObject.getObjectPrototype(realm.scope()));
        empty.setParentScope(realm.scope());
        return empty;
    }

    /** Its kind: several kinds may share a class. */
    @Override
    public String getClassName() {
        return entity.kind().name();
    }

    void hashState(StateHash hash) {
        PlainData.hash(state, realm(), hash);
        coroutines.forEach(coroutine -> coroutine.hashInto(hash));
    }

    /** What gives it the state back that it has now. */
    Runnable wayBackToState() {
        NativeObject now = state;
        return () -> state = now;
    }

    Entity entity() {
        return entity;
    }

    /** What was started for it and has not ended, in the order in which it was started. */
    List<Coroutine> coroutines() {
        return coroutines;
    }

    @Override
    @Nullable
    Object getBuiltIn(String name) {
        return switch (name) {
            case "state" -> state;
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
            }
            state = bag;
        } else if (BoundType.ENTITY_MEMBERS.contains(name)) {
            throw ScriptRuntime.typeError(getClassName() + "." + name + " can only be read");
        } else {
            super.putBuiltIn(name, value);
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
