package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.reload.Changes;
import dev.downbeat.scripting.reload.Handover;
import dev.downbeat.time.NanoClock;
import dev.downbeat.world.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Prepares a script set for one world, off the loop thread: changed scripts are run in fresh scopes, unchanged ones keep the
 * scope they have. One attempt at a time.
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
        Map<CompiledScript, ScriptInstance> loaded = new HashMap<>();
        while (true) {
            Handover.State<LiveSet> basis = handover.state();
            List<Problem> problems = new ArrayList<>();
            Map<String, ScriptInstance> instances = new TreeMap<>();
            for (CompiledScript script : ready.set().scripts()) {
                ScriptInstance instance = instance(script, basis, loaded, problems);
                if (instance != null) {
                    instances.put(script.file().path(), instance);
                }
            }
            if (!problems.isEmpty()) {
                return problems;
            }
            if (handover.stage(basis, liveSet(attempt, instances, basis.live()))) {
                return List.of();
            }
        }
    }

    private LiveSet liveSet(Attempt attempt, Map<String, ScriptInstance> instances, LiveSet live) {
        return new LiveSet(
                attempt,
                Map.copyOf(instances),
                new HandlerTable(vocabulary, instances),
                Changes.between(live.hashes(), attempt.hashes()),
                clock.nanoTime());
    }

    /** The scope a script will run in: the live one if its text is the same, else a fresh one that never was live. */
    private @Nullable ScriptInstance instance(
            CompiledScript script,
            Handover.State<LiveSet> basis,
            Map<CompiledScript, ScriptInstance> loaded,
            List<Problem> problems) {
        ScriptInstance live = sameText(script, basis.live());
        if (live != null) {
            return live;
        }
        ScriptInstance staged = sameText(script, basis.staged());
        if (staged != null) {
            return staged;
        }
        ScriptInstance fresh = loaded.get(script);
        if (fresh == null) {
            Realm.LoadOutcome outcome = realm.load(script);
            if (outcome instanceof Realm.LoadOutcome.Loaded done) {
                fresh = done.instance();
                loaded.put(script, fresh);
            } else if (outcome instanceof Realm.LoadOutcome.Failed failed) {
                problems.addAll(failed.problems());
            }
        }
        return fresh;
    }

    private static @Nullable ScriptInstance sameText(CompiledScript script, @Nullable LiveSet set) {
        ScriptInstance instance =
                set == null ? null : set.instances().get(script.file().path());
        return instance != null && instance.script().file().equals(script.file()) ? instance : null;
    }
}
