package dev.downbeat.simulation;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.Inspection;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.run.HandlerFailure;
import dev.downbeat.scripting.run.Realm;
import dev.downbeat.scripting.run.ScriptInstance;
import dev.downbeat.scripting.run.Succession;
import dev.downbeat.world.EntityRun;
import dev.downbeat.world.StateHash;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A realm as it is, for others to change a part of it. */
class DecoratedRealm implements Realm {

    private final Realm realm;

    DecoratedRealm(Realm realm) {
        this.realm = realm;
    }

    @Override
    public LoadOutcome load(ScriptSet set, Map<String, ScriptInstance> kept) {
        return realm.load(set, kept);
    }

    @Override
    public MoveOutcome moveVariables(List<Succession> reloaded, Collection<ScriptInstance> live) {
        return realm.moveVariables(reloaded, live);
    }

    @Override
    public Map<String, List<String>> leftOvers(
            List<Succession> replaced, List<ScriptInstance> gone, Collection<ScriptInstance> live) {
        return realm.leftOvers(replaced, gone, live);
    }

    @Override
    public String evaluate(CompiledScript input, Map<String, ScriptInstance> live) {
        return realm.evaluate(input, live);
    }

    @Override
    public boolean calling() {
        return realm.calling();
    }

    @Override
    public void around(Runnable steps) {
        realm.around(steps);
    }

    @Override
    public void beginTick() {
        realm.beginTick();
    }

    @Override
    public boolean weighingDue() {
        return realm.weighingDue();
    }

    @Override
    public List<HandlerFailure> weigh(Collection<ScriptInstance> live) {
        return realm.weigh(live);
    }

    @Override
    public long tickStepsLeft() {
        return realm.tickStepsLeft();
    }

    @Override
    public @Nullable Entity nextWithCoroutines(EntityRun run) {
        return realm.nextWithCoroutines(run);
    }

    @Override
    public int resume(Entity entity, IntPredicate spent, BiConsumer<Entity, HandlerFailure> failures) {
        return realm.resume(entity, spent, failures);
    }

    @Override
    public int cancel(Entity entity, BiConsumer<Entity, HandlerFailure> failures) {
        return realm.cancel(entity, failures);
    }

    @Override
    public Inspection inspect(Entity entity, String file) {
        return realm.inspect(entity, file);
    }

    @Override
    public void hashState(Entity entity, StateHash hash) {
        realm.hashState(entity, hash);
    }
}
