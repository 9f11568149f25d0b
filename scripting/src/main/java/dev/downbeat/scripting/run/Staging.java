package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.FileChange;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.Links;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.reload.Changes;
import dev.downbeat.scripting.reload.Handover;
import dev.downbeat.time.NanoClock;
import dev.downbeat.world.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Prepares a script set for one world, off the loop thread: changed scripts are run in fresh scopes, unchanged ones keep the
 * scope they have, as far as no top level ties them together. One attempt at a time.
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
            Map<String, ScriptInstance> kept = unchanged(set, basis, prepared);
            letGoOfUsers(kept);
            Realm.LoadOutcome outcome = load(set, kept);
            if (outcome instanceof Realm.LoadOutcome.Failed failed) {
                return failed.problems();
            }
            prepared = ((Realm.LoadOutcome.Loaded) outcome).instances();
            Map<String, ScriptInstance> instances = new HashMap<>(kept);
            instances.putAll(prepared);
            HandlerTable handlers = HandlerTable.of(vocabulary, set, instances);
            if (!handlers.problems().isEmpty()) {
                return handlers.problems();
            }
            if (handover.stage(basis, liveSet(attempt, set, instances, handlers, kept, basis.live()))) {
                return List.of();
            }
        }
    }

    /** Loads what is not kept; a kept script that a top level touches is loaded along, and so are those that had used it. */
    private Realm.LoadOutcome load(ScriptSet set, Map<String, ScriptInstance> kept) {
        while (true) {
            Realm.LoadOutcome outcome = realm.load(set, kept);
            if (!(outcome instanceof Realm.LoadOutcome.Entangled entangled)) {
                return outcome;
            }
            entangled.paths().forEach(kept::remove);
            letGoOfUsers(kept);
        }
    }

    /** A script whose top level used another that is loaded anew would go on with what it made of the old one. */
    private static void letGoOfUsers(Map<String, ScriptInstance> kept) {
        boolean more = true;
        while (more) { // each that goes may take others along
            more = kept.values()
                    .removeIf(instance -> instance.usedWhileLoading().stream()
                            .anyMatch(used -> kept.get(used.script().path()) != used));
        }
    }

    private LiveSet liveSet(
            Attempt attempt,
            ScriptSet set,
            Map<String, ScriptInstance> instances,
            HandlerTable handlers,
            Map<String, ScriptInstance> kept,
            LiveSet live) {
        return new LiveSet(
                attempt,
                set,
                Map.copyOf(instances),
                handlers,
                kept.values().stream()
                        .filter(instance -> seesAnother(instance, set, instances, live))
                        .toList(),
                live.instances().values().stream()
                        .filter(instance -> instances.get(instance.script().path()) != instance)
                        .toList(),
                changes(attempt, instances, live),
                clock.nanoTime());
    }

    /** What differs in text, and what was loaded anew with that. */
    private static List<FileChange> changes(Attempt attempt, Map<String, ScriptInstance> instances, LiveSet live) {
        Map<String, FileChange> changes = new TreeMap<>();
        live.instances().forEach((path, instance) -> {
            if (instances.containsKey(path) && instances.get(path) != instance) {
                changes.put(path, new FileChange(path, ReloadReport.Change.RELOADED));
            }
        });
        Changes.between(live.hashes(), attempt.hashes()).forEach(change -> changes.put(change.file(), change));
        return List.copyOf(changes.values());
    }

    /** Whether something that a kept script imports or passes on is not what it was in the live set. */
    private static boolean seesAnother(
            ScriptInstance instance, ScriptSet set, Map<String, ScriptInstance> instances, LiveSet live) {
        String path = instance.script().path();
        Links links = set.links(path);
        if (live.instances().get(path) != instance || !links.equals(live.set().links(path))) {
            return true; // it was staged before and never committed, or its imports lead elsewhere
        }
        return links.targets().stream().anyMatch(other -> live.instances().get(other) != instances.get(other));
    }

    /** The scripts whose text is the same, each with the scope that is live, or one that was prepared and never committed. */
    private static Map<String, ScriptInstance> unchanged(
            ScriptSet set, Handover.State<LiveSet> basis, Map<String, ScriptInstance> prepared) {
        Map<String, ScriptInstance> same = new HashMap<>();
        for (CompiledScript script : set.scripts()) {
            ScriptInstance live = sameText(script, basis.live());
            ScriptInstance staged = live != null ? live : sameText(script, basis.staged());
            ScriptInstance instance = staged != null ? staged : prepared.get(script.path());
            if (instance != null) {
                same.put(script.path(), instance);
            }
        }
        return same;
    }

    private static @Nullable ScriptInstance sameText(CompiledScript script, @Nullable LiveSet set) {
        ScriptInstance instance = set == null ? null : set.instances().get(script.path());
        return instance != null && instance.script().file().equals(script.file()) ? instance : null;
    }
}
