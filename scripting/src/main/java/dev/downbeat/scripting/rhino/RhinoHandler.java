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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
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
    /** Reused: a callee copies its arguments, so nested calls do not disturb it. */
    private final @Nullable Object[] arguments;

    private Double boxedDt = 0.0; // the same in every tick: boxed once; owned by the loop thread

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
        this.arguments = new Object[types.length + 1];
    }

    @Override
    public void handle(Entity self, Event queued) {
        for (int i = 0; i < types.length; i++) {
            arguments[i + 1] = realm.values().toScript(queued.argument(i), types[i]);
        }
        call(self);
    }

    @Override
    public void spawn(Entity self) {
        call(self);
    }

    @Override
    public void tick(Entity self, double dt) {
        pass(dt);
        call(self);
    }

    @Override
    public void tickAll(Population selves, double dt) {
        pass(dt);
        arguments[0] = FixedArray.of(selves, realm);
        realm.calls().call(file, null, function, scope, arguments);
    }

    private void pass(double dt) {
        if (boxedDt != dt) {
            boxedDt = dt;
        }
        if (arguments[1] != boxedDt) { // a reference that is stored costs more than one that is compared
            arguments[1] = boxedDt;
        }
    }

    @Override
    public Object ask(Entity self, Object... values) {
        for (int i = 0; i < types.length; i++) {
            arguments[i + 1] = realm.values().toScript(values[i], types[i]);
        }
        EntityObject object = realm.wrapEntity(self);
        arguments[0] = object;
        // Getters of what is given may run script code, so looking into it belongs to the call.
        return realm.calls().within(file, object, this::called, this::toAnswer);
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

    private void call(Entity self) {
        EntityObject object = realm.wrapEntity(self);
        arguments[0] = object;
        realm.calls().call(file, object, function, scope, arguments);
    }

    private @Nullable Object called() {
        return function.call(realm.loopContext(), scope, Undefined.SCRIPTABLE_UNDEFINED, arguments);
    }
}
