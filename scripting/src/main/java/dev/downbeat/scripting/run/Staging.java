package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.reload.Handover;
import dev.downbeat.scripting.reload.StillUsed;
import dev.downbeat.time.NanoClock;
import dev.downbeat.world.Vocabulary;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Prepares a script set for one world, off the loop thread: unchanged scripts stay as they are, those of which only functions
 * differ get these over the scope that they have, and the top levels of the others are run in fresh scopes. One attempt at a
 * time.
 */
final class Staging {

    private final Realm realm;
    private final Vocabulary vocabulary;
    private final NanoClock clock;
    private final Handover<LiveSet> handover;

    Staging(Realm realm, Vocabulary vocabulary, NanoClock clock, Handover<LiveSet> handover) {
        this.realm = realm;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.handover = handover;
    }

    /**
     * Stages an attempt that compiled.
     *
     * @return why it cannot be; empty if it is staged
     */
    List<Problem> stage(Attempt attempt, SetOutcome.Ready ready) {
        ScriptSet set = ready.set();
        Map<String, ScriptInstance> prepared = Map.of();
        while (true) {
            Handover.State<LiveSet> basis = handover.state();
            if (basis.claimed() != null) {
                Thread.onSpinWait(); // the loop thread is committing: what is live is about to change
                continue;
            }
            List<Problem> broken = stillUsed(set, basis.live());
            if (!broken.isEmpty()) {
                return broken;
            }
            Plan plan = new Plan(set, basis.live(), basis.staged(), prepared);
            Realm.LoadOutcome outcome = load(set, plan);
            if (outcome instanceof Realm.LoadOutcome.Failed failed) {
                return failed.problems();
            }
            prepared = ((Realm.LoadOutcome.Loaded) outcome).instances();
            Map<String, ScriptInstance> instances = new HashMap<>(plan.kept());
            instances.putAll(prepared);
            HandlerTable handlers = HandlerTable.of(vocabulary, set, instances);
            if (!handlers.problems().isEmpty()) {
                return handlers.problems();
            }
            if (handover.stage(basis, liveSet(attempt, set, instances, handlers, plan, basis.live()))) {
                return List.of();
            }
        }
    }

    private static List<Problem> stillUsed(ScriptSet set, LiveSet live) {
        return set.scripts().stream()
                .flatMap(script -> live.find(script.path()).stream()
                        .filter(instance -> !instance.script().file().equals(script.file()))
                        .flatMap(instance -> StillUsed.find(instance.script(), script).stream()))
                .toList();
    }

    /** Loads what is not kept; a kept script that a top level touches is loaded along, and so are those that had used it. */
    private Realm.LoadOutcome load(ScriptSet set, Plan plan) {
        while (true) {
            Realm.LoadOutcome outcome = realm.load(set, plan.kept());
            if (!(outcome instanceof Realm.LoadOutcome.Entangled entangled)) {
                return outcome;
            }
            entangled.users().forEach(plan::loadAlong);
        }
    }

    private LiveSet liveSet(
            Attempt attempt,
            ScriptSet set,
            Map<String, ScriptInstance> instances,
            HandlerTable handlers,
            Plan plan,
            LiveSet live) {
        Comparison comparison = new Comparison(live.instances(), instances, plan.reasons());
        TreeSet<String> touched = new TreeSet<>(comparison.differing());
        for (ScriptInstance instance : plan.kept().values()) {
            String path = instance.script().path();
            if (!touched.contains(path)
                    && comparison.seesAnother(set.links(path), live.set().links(path))) {
                touched.add(path);
            }
        }
        return new LiveSet(
                attempt,
                set,
                Collections.unmodifiableMap(
                        new TreeMap<>(instances)), // whatever goes over it does so in the same order
                handlers,
                List.copyOf(touched),
                comparison.moved(),
                comparison.changes(),
                clock.nanoTime());
    }
}
