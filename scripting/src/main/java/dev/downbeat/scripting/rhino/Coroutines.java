package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.run.HandlerFailure;
import dev.downbeat.world.EntityRun;
import dev.downbeat.world.World;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.ES6Generator;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * The coroutines of one world: {@code start}, {@code stop} and {@code wait} for scripts, and their going on, tick by tick.
 * Each belongs to the entity whose handler started it. Loop thread.
 */
final class Coroutines {

    /** In ticks: a wait that was computed in doubles, and is three ticks but for their last bits, is three and not four. */
    private static final double ROUNDING = 1e-9;

    private final RhinoRealm realm;
    private final World world;
    private int alive; // so that a world without any pays nothing

    Coroutines(RhinoRealm realm, World world) {
        this.realm = realm;
        this.world = world;
    }

    LambdaFunction startFunction() {
        return new LambdaFunction(realm.scope(), "start", 1, (cx, scope, self, arguments) -> {
            realm.loopContext().requireGame("start");
            return start(arguments);
        });
    }

    LambdaFunction stopFunction() {
        return new LambdaFunction(realm.scope(), "stop", 1, (cx, scope, self, arguments) -> {
            realm.loopContext().requireGame("stop");
            if (arguments.length == 0 || !(arguments[0] instanceof Coroutine coroutine)) {
                throw ScriptRuntime.typeError("stop takes what start gave, not "
                        + Values.describe(arguments.length == 0 ? Undefined.instance : arguments[0]));
            }
            finish(coroutine);
            return Undefined.instance;
        });
    }

    LambdaFunction waitFunction() {
        return new LambdaFunction(realm.scope(), "wait", 1, (cx, scope, self, arguments) -> {
            Object given = arguments.length == 0 ? Undefined.instance : arguments[0];
            boolean fits = given instanceof Number number
                    && !(number instanceof BigInteger)
                    && Double.isFinite(number.doubleValue())
                    && number.doubleValue() >= 0;
            if (!fits) {
                throw ScriptRuntime.typeError("wait takes seconds, 0 or more, not " + Values.describe(given));
            }
            return new WaitObject(realm, ((Number) given).doubleValue());
        });
    }

    private Object start(Object[] arguments) {
        Object what = arguments.length == 0 ? Undefined.instance : arguments[0];
        EntityObject owner = realm.calls().handled();
        if (owner == null || !owner.entity().present()) {
            throw ScriptRuntime.typeError(
                    "start is for handlers of an entity that is there: a coroutine belongs to one");
        } else if (owner.coroutines().size() >= Limits.COROUTINES) {
            throw ScriptRuntime.rangeError("start: an entity may have at most " + Limits.COROUTINES
                    + " coroutines; stop some, or let them end");
        }
        Coroutine coroutine;
        if (what instanceof ES6Generator generator) {
            coroutine = new Coroutine(realm, "", generator, ModuleScope.of(generator), null);
        } else if (what instanceof JSFunction function) {
            coroutine = startFunction(function, Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            throw ScriptRuntime.typeError(
                    "start takes a generator, such as start(patrol(self)), not " + Values.describe(what));
        }
        coroutine.waitUntil(world.tickNumber());
        owner.add(coroutine);
        alive++;
        realm.loopContext().allowance().use();
        return coroutine;
    }

    private Coroutine startFunction(JSFunction function, Object[] arguments) {
        ModuleScope module = ModuleScope.of(function);
        String name = function.getFunctionName();
        if (module == null || module.get(name, module) != function) {
            throw ScriptRuntime.typeError(
                    "a function that is started begins anew when its script changes, so it must be"
                            + " declared at the top level; or start what it gives: start(patrol(self))");
        }
        Coroutine.Origin origin = new Coroutine.Origin(Arrays.asList(arguments), module.path());
        return new Coroutine(realm, name, generator(function, module, arguments), module, origin);
    }

    private ES6Generator generator(BaseFunction function, ModuleScope module, Object[] arguments) {
        Object made = function.call(realm.loopContext(), module, Undefined.SCRIPTABLE_UNDEFINED, arguments);
        if (made instanceof ES6Generator generator) {
            return generator;
        }
        throw ScriptRuntime.typeError("'" + function.getFunctionName() + "' must be a function* to be started");
    }

    /** Takes the entities of a run up to the first that has any; null if none has. */
    @Nullable
    Entity next(EntityRun run) {
        Entity entity = run.next();
        while (entity != null && !has(entity)) {
            entity = run.next();
        }
        return entity;
    }

    /** Whether any was started and has not ended. */
    boolean any() {
        return alive > 0;
    }

    private boolean has(Entity entity) {
        EntityObject known = any() ? realm.objects().known(entity) : null;
        return known != null && known.hasCoroutines();
    }

    /**
     * Lets the coroutines of an entity that are due go on, in the order in which they were started; gives how many were. When its
     * kind has had its share of the tick, the rest is put off, and comes first then.
     */
    int resume(EntityObject owner, IntPredicate spent, BiConsumer<Entity, HandlerFailure> failures) {
        int steps = 0;
        List<Coroutine> all = owner.coroutines();
        int now = all.size(); // one that is started by another comes to its turn in the next tick
        for (int i = 0; i < now; i++) {
            Coroutine coroutine = all.get(i);
            if (coroutine.dueAt(world.tickNumber())) {
                if (spent.test(owner.entity().kindIndex())) {
                    Collections.rotate(all, -i);
                    break;
                }
                steps++;
                try {
                    realm.calls().within(file(coroutine), owner, () -> step(coroutine));
                } catch (HandlerFailure failure) {
                    coroutine.end();
                    failures.accept(owner.entity(), failure);
                }
            }
        }
        forgetEnded(owner);
        return steps;
    }

    /** Ends the coroutines of an entity that is gone; gives how many there were. */
    int cancel(EntityObject owner, BiConsumer<Entity, HandlerFailure> failures) {
        List<Coroutine> all = List.copyOf(owner.coroutines());
        for (Coroutine coroutine : all) {
            try {
                realm.calls().within(file(coroutine), owner, () -> finish(coroutine));
            } catch (HandlerFailure failure) {
                failures.accept(owner.entity(), failure);
            }
        }
        forgetEnded(owner);
        return all.size();
    }

    private void forgetEnded(EntityObject owner) {
        alive -= owner.forgetEnded();
    }

    private static String file(Coroutine coroutine) {
        ModuleScope module = coroutine.module();
        return module == null ? "" : module.path();
    }

    private void step(Coroutine coroutine) {
        if (coroutine.outdated() && coroutine.origin() != null && !restart(coroutine, coroutine.origin())) {
            return;
        }
        try {
            coroutine.run(() -> goOn(coroutine));
        } finally {
            if (coroutine.ended()) {
                call(coroutine, "return"); // it was stopped while it ran, or gave something else than a wait
            }
        }
    }

    private void goOn(Coroutine coroutine) {
        if (!(call(coroutine, "next") instanceof Scriptable result)) {
            throw ScriptRuntime.typeError("a generator's next gave no object");
        }
        if (ScriptRuntime.toBoolean(ScriptableObject.getProperty(result, "done"))) {
            coroutine.end();
            return;
        }
        Object yielded = ScriptableObject.getProperty(result, "value");
        if (yielded instanceof WaitObject wait) {
            double ticks = Math.ceil(wait.seconds() / world.config().timestep().seconds() - ROUNDING);
            coroutine.waitUntil((long) Math.max(world.tickNumber() + 1.0, world.tickNumber() + ticks));
        } else if (Undefined.isUndefined(yielded)) {
            coroutine.waitUntil(world.tickNumber() + 1);
        } else {
            coroutine.end();
            throw ScriptRuntime.typeError(
                    "a coroutine yields wait(seconds), or nothing for the next tick, not " + Values.describe(yielded));
        }
    }

    private boolean restart(Coroutine coroutine, Coroutine.Origin origin) {
        ModuleScope former = coroutine.module();
        boolean patched = former != null && !former.replaced();
        ModuleScope module = patched ? former : realm.successors().of(origin.path());
        Object function = module == null ? null : module.get(coroutine.name(), module);
        finishGenerator(coroutine);
        if (module == null || !(function instanceof BaseFunction code)) {
            coroutine.end();
            return false;
        }
        coroutine.restart(generator(code, module, origin.arguments().toArray()), module);
        return true;
    }

    private void finish(Coroutine coroutine) {
        if (!coroutine.ended()) {
            coroutine.end();
            finishGenerator(coroutine);
        }
    }

    /** Lets its {@code finally} blocks run, unless it is running just now: then it ends where it yields next. */
    private void finishGenerator(Coroutine coroutine) {
        if (!coroutine.running()) {
            call(coroutine, "return");
        }
    }

    private @Nullable Object call(Coroutine coroutine, String method) {
        return ScriptableObject.callMethod(realm.loopContext(), coroutine.generator(), method, ScriptRuntime.emptyArgs);
    }
}
