package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.ScriptChange;
import dev.downbeat.scripting.compile.Behaviour;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.source.Snapshot;
import dev.downbeat.world.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A script set as loaded into one world, ready to be live: everything that a commit swaps, behind one reference. Immutable,
 * but for the scripts' own variables. It knows by name only what it was staged against, so that it keeps no older set alive.
 *
 * @param attempt where it comes from
 * @param set what was loaded
 * @param instances by path
 * @param handlers by the number of the kind, then of the event
 * @param touched the paths of all that differ from the set it was staged against, or see something that does
 * @param moved the former path of each script that has another one now
 * @param changes what differs from the set it was staged against, for the report
 * @param stagedNanos when it was staged
 */
record LiveSet(
        Attempt attempt,
        ScriptSet set,
        Map<String, ScriptInstance> instances,
        HandlerTable handlers,
        List<String> touched,
        Map<String, String> moved,
        List<ScriptChange> changes,
        long stagedNanos) {

    /** What is live before the first revision: no script, revision 0. */
    static LiveSet empty(Vocabulary vocabulary) {
        Snapshot nothing = new Snapshot(List.of(), List.of());
        SetOutcome none = new SetOutcome.Rejected(List.of(), 0);
        Attempt before = new Attempt(0, new Cause.Start(), nothing, none, new Attempt.Times(0, 0, 0));
        ScriptSet set = new ScriptSet(0, List.of(), Map.of());
        return new LiveSet(before, set, Map.of(), HandlerTable.empty(vocabulary), List.of(), Map.of(), List.of(), 0);
    }

    /** The script of a path as it was loaded. */
    Optional<ScriptInstance> find(String path) {
        return Optional.ofNullable(instances.get(path));
    }

    /** The path of the behaviour of a kind, if it has one. */
    Optional<String> behaviour(String kind) {
        return Behaviour.paths(kind).stream().filter(instances::containsKey).findFirst();
    }

    long revision() {
        return attempt.revision();
    }

    /** What was pointed out in it. */
    List<Problem> warnings() {
        return attempt.outcome().problems();
    }
}
