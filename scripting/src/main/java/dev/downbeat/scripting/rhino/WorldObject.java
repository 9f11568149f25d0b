package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.event.Parameter;
import dev.downbeat.scripting.Answer;
import dev.downbeat.scripting.bind.ValueType;
import dev.downbeat.scripting.compile.Spelling;
import dev.downbeat.scripting.run.Asker;
import dev.downbeat.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** The scripts' {@code world}: spawn, despawn, post, ask, find, and the time of the game. Loop thread. */
final class WorldObject {

    private final RhinoRealm realm;
    private final World world;
    private final Asker asker;
    private final int maxEntities;

    private WorldObject(RhinoRealm realm, World world, Asker asker, int maxEntities) {
        this.realm = realm;
        this.world = world;
        this.asker = asker;
        this.maxEntities = maxEntities;
    }

    /** @param maxEntities where scripts may spawn no more */
    static Scriptable make(RhinoRealm realm, World world, Asker asker, int maxEntities) {
        WorldObject functions = new WorldObject(realm, world, asker, maxEntities);
        ScriptableObject object = (ScriptableObject) Context.getCurrentContext().newObject(realm.scope());
        functions.put(object, "spawn", 1, Limits.SPAWN, functions::spawn);
        functions.put(object, "despawn", 1, Limits.WORLD_CALL, functions::despawn);
        functions.put(object, "post", 2, Limits.WORLD_CALL, functions::post);
        functions.put(object, "ask", 2, Limits.WORLD_CALL, functions::ask);
        functions.put(object, "find", 1, Limits.WORLD_CALL, functions::find);
        double dt = world.config().timestep().seconds();
        object.defineProperty("tick", () -> (double) world.tickNumber(), null, ScriptableObject.READONLY);
        object.defineProperty("time", () -> world.tickNumber() * dt, null, ScriptableObject.READONLY);
        return object;
    }

    private interface Body {
        @Nullable
        Object run(Object[] arguments);
    }

    private void put(ScriptableObject object, String name, int arity, int steps, Body body) {
        String what = "world." + name;
        LambdaFunction function = new LambdaFunction(realm.scope(), name, arity, (cx, scope, self, arguments) -> {
            ((ScriptContext) cx).requireGame(what);
            ((ScriptContext) cx).charge(steps);
            return HostMethods.guarded(realm, what, () -> body.run(arguments));
        });
        object.defineProperty(name, function, ScriptableObject.EMPTY);
    }

    private Object spawn(Object[] arguments) {
        String name = name(arguments, 0, "a kind");
        EntityKind<?> kind = world.vocabulary().kind(name).orElseThrow(() -> {
            List<String> known =
                    world.vocabulary().kinds().stream().map(EntityKind::name).toList();
            return new IllegalArgumentException("no kind '" + name + "'" + Spelling.hint(name, known));
        });
        if (world.entityCount() >= maxEntities) {
            throw ScriptRuntime.rangeError("world.spawn: the world may have at most " + maxEntities
                    + " entities for scripts to spawn more; let some go with world.despawn");
        }
        Entity entity = world.spawn(kind);
        BoundObject object = realm.objects().of(entity);
        if (arguments.length > 1 && !Undefined.isUndefined(arguments[1])) {
            try {
                copyFields(HostMethods.requireObject(arguments, 1, "world.spawn"), object);
            } catch (RuntimeException | OutOfBudget | VirtualMachineError e) {
                letGo(entity, e);
                throw e;
            }
        }
        return object;
    }

    private void letGo(Entity entity, Throwable reason) {
        try {
            world.despawn(entity);
        } catch (IllegalStateException e) { // no room for more events: then it stays
            reason.addSuppressed(e);
        }
    }

    private static void copyFields(Scriptable from, BoundObject to) {
        for (Object id : from.getIds()) {
            to.put(id.toString(), to, ScriptableObject.getProperty(from, id.toString()));
        }
    }

    private Object despawn(Object[] arguments) {
        return world.despawn(entity(arguments, 0));
    }

    private Object post(Object[] arguments) {
        EventType type = event(arguments);
        return world.post(type, entity(arguments, 0), values(type, arguments));
    }

    private @Nullable Object ask(Object[] arguments) {
        EventType type = event(arguments);
        Answer answer = asker.ask(entity(arguments, 0), type, values(type, arguments));
        if (answer instanceof Answer.Value value) {
            return realm.values()
                    .toScript(value.value(), ValueType.of(type.answer().orElseThrow()));
        } else if (answer instanceof Answer.Failed failed) {
            throw ScriptFailures.here("'" + type.name() + "' failed in "
                    + failed.fault().place() + ": " + failed.fault().message());
        }
        return Undefined.instance;
    }

    private @Nullable Object find(Object[] arguments) {
        Object id = arguments.length > 0 ? arguments[0] : Undefined.instance;
        boolean whole = id instanceof Number number && number.longValue() == number.doubleValue();
        Entity entity = whole ? world.find(((Number) id).longValue()) : null;
        return entity == null ? null : realm.objects().of(entity);
    }

    private Object[] values(EventType type, Object[] arguments) {
        List<Parameter> parameters = type.parameters();
        int given = arguments.length - 2; // after the entity and the name
        if (given != parameters.size()) {
            throw HostMethods.wrongCount(type.toString(), parameters.size(), "", given);
        }
        Object[] values = new Object[given];
        for (int i = 0; i < given; i++) {
            ValueType valueType = ValueType.of(parameters.get(i));
            if (arguments[i + 2] instanceof NativeArray list && list.getLength() > Limits.EVENT_ELEMENTS) {
                throw tooMuch(type, parameters.get(i), Limits.EVENT_ELEMENTS + " elements", list.getLength());
            }
            Object value = realm.values().toJava(arguments[i + 2], valueType);
            if (value == null || value == Values.MISFIT) {
                String what = type.name() + "." + parameters.get(i).name();
                throw realm.values().misfit(what, arguments[i + 2], valueType);
            }
            requireShort(type, parameters.get(i), value);
            values[i] = value;
        }
        return values;
    }

    /** What waits in the queue is held until the next tick, however many calls have posted it. */
    private static void requireShort(EventType type, Parameter parameter, Object value) {
        if (value instanceof String text && text.length() > Limits.EVENT_TEXT) {
            throw tooMuch(type, parameter, Limits.EVENT_TEXT + " characters", text.length());
        }
    }

    private static EcmaError tooMuch(EventType type, Parameter parameter, String limit, long got) {
        return ScriptRuntime.rangeError(
                type.name() + "." + parameter.name() + " may have at most " + limit + ", not " + got);
    }

    private EventType event(Object[] arguments) {
        String name = name(arguments, 1, "an event");
        return world.vocabulary().event(name).orElseThrow(() -> {
            List<String> known =
                    world.vocabulary().events().stream().map(EventType::name).toList();
            return new IllegalArgumentException("no event '" + name + "'" + Spelling.hint(name, known));
        });
    }

    private static Entity entity(Object[] arguments, int position) {
        if (position < arguments.length
                && arguments[position] instanceof BoundObject bound
                && bound.unwrap() instanceof Entity entity) {
            return entity;
        }
        Object got = position < arguments.length ? arguments[position] : Undefined.instance;
        throw new IllegalArgumentException(
                "argument " + (position + 1) + " must be an entity, not " + Values.describe(got));
    }

    private static String name(Object[] arguments, int position, String what) {
        if (position < arguments.length && arguments[position] instanceof CharSequence name) {
            return name.toString();
        }
        Object got = position < arguments.length ? arguments[position] : Undefined.instance;
        throw new IllegalArgumentException(
                "argument " + (position + 1) + " must be the name of " + what + ", not " + Values.describe(got));
    }
}
