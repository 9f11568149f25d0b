package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.Population;
import dev.downbeat.event.Event;
import dev.downbeat.event.EventType;
import dev.downbeat.event.Parameter;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.bind.ValueType;
import dev.downbeat.scripting.run.Handler;
import dev.downbeat.scripting.run.HandlerFailure;
import dev.downbeat.world.EntityRun;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;

/** A script's function for an event, looked up once. Loop thread. */
final class RhinoHandler implements Handler {

    private final RhinoRealm realm;
    private final String file;
    private final int line;
    private final Scriptable scope;
    private final BaseFunction function;
    private final EventType event;
    private final ValueType[] types;
    private final @Nullable JSFunction forgetting; // the function, if it cannot keep its arguments beyond a call

    // Owned by the loop thread.
    private Double boxedDt = 0.0; // the same in every tick: boxed once
    /**
     * Used for all calls of a tick, for most callees copy them; of the next tick they are others, because a reference that is
     * stored in an old object costs the garbage collector's look at it.
     */
    private @Nullable Object[] arguments = {};

    private long argumentsTick = -1; // the tick in which they were made

    /** @param line where the function is declared */
    RhinoHandler(
            RhinoRealm realm, RhinoScript script, Scriptable scope, BaseFunction function, EventType event, int line) {
        this.realm = realm;
        this.file = script.path();
        this.line = line;
        this.scope = scope;
        this.function = function;
        this.event = event;
        this.types = event.parameters().stream()
                .map((Parameter p) -> ValueType.of(p))
                .toArray(ValueType[]::new);
        this.forgetting = function instanceof JSFunction compiled
                        && !compiled.getDescriptor().requiresArgumentObject()
                ? compiled
                : null;
    }

    @Override
    public void handle(Entity self, Event queued) {
        @Nullable Object[] given = arguments();
        for (int i = 0; i < types.length; i++) {
            given[i + 1] = passed(queued, i, given[i + 1]);
        }
        call(self, given);
    }

    /** Events of a type often bring the same number, which needs no object of its own then. */
    private @Nullable Object passed(Event queued, int position, @Nullable Object before) {
        if (types[position] instanceof ValueType.Num) {
            double number = queued.number(position);
            return before instanceof Double same && Double.compare(same, number) == 0 ? same : (Double) number;
        }
        return realm.values().toScript(queued.argument(position), types[position]);
    }

    @Override
    public void spawn(Entity self) {
        call(self, arguments());
    }

    @Override
    public void tick(Entity self, double dt) {
        call(self, argumentsOfTick(dt));
    }

    @Override
    public @Nullable Entity tick(EntityRun run, double dt) {
        if (forgetting == null) {
            Entity self = run.next();
            if (self != null) {
                tick(self, dt);
            }
            return self;
        }
        return realm.calls().callEach(file, run, forgetting, scope, argumentsOfTick(dt));
    }

    @Override
    public void tickAll(Population selves, double dt) {
        @Nullable Object[] given = argumentsOfTick(dt);
        given[0] = FixedArray.of(selves, realm);
        call(given);
    }

    private @Nullable Object[] argumentsOfTick(double dt) {
        @Nullable Object[] given = arguments();
        if (boxedDt != dt) {
            boxedDt = dt;
        }
        given[1] = boxedDt;
        return given;
    }

    private @Nullable Object[] arguments() {
        long tick = realm.tickNumber();
        if (argumentsTick != tick || forgetting == null) {
            argumentsTick = tick;
            arguments = new Object[types.length + 1];
        }
        return arguments;
    }

    private void call(Entity self, @Nullable Object[] given) {
        given[0] = realm.objects().of(self);
        call(given);
    }

    private void call(@Nullable Object[] given) {
        // What the function keeps, it may change.
        @Nullable Object[] whom = forgetting == null ? new Object[] {given[0]} : given;
        realm.calls().call(file, function, scope, given, whom);
    }

    @Override
    public Object ask(Entity self, Object... values) {
        @Nullable Object[] given = new Object[types.length + 1]; // of its own: an answer may ask for another
        for (int i = 0; i < types.length; i++) {
            given[i + 1] = realm.values().toScript(values[i], types[i]);
        }
        EntityObject object = realm.objects().of(self);
        given[0] = object;
        // Getters of what is given may run script code, so looking into it belongs to the call.
        return realm.calls()
                .within(
                        file,
                        object,
                        () -> function.call(realm.loopContext(), scope, Undefined.SCRIPTABLE_UNDEFINED, given),
                        this::toAnswer);
    }

    private Object toAnswer(@Nullable Object given) {
        ValueType type = ValueType.of(event.answer().orElseThrow());
        Object answer = realm.values().toJava(given, type);
        if (answer == null || answer == Values.MISFIT) {
            String message = realm.values()
                    .misfit("the answer of " + event.name(), given, type)
                    .details();
            throw new HandlerFailure(Fault.Cause.ERROR, file, line, message, List.of());
        }
        return answer;
    }
}
