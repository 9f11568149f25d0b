package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport.FileChange;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.source.Snapshot;
import dev.downbeat.world.Vocabulary;
import java.util.List;
import java.util.Map;

/**
 * A script set as loaded into one world, ready to be live: everything that a commit swaps, behind one reference. Immutable,
 * but for the scripts' own variables.
 *
 * @param attempt where it comes from
 * @param set what was loaded
 * @param instances by path
 * @param handlers by the number of the kind, then of the event
 * @param relinked those that were kept and import from one that was not
 * @param replaced those that were live and are not part of this set
 * @param changes what differs from the set it was staged against
 * @param stagedNanos when it was staged
 */
record LiveSet(
        Attempt attempt,
        ScriptSet set,
        Map<String, ScriptInstance> instances,
        HandlerTable handlers,
        List<ScriptInstance> relinked,
        List<ScriptInstance> replaced,
        List<FileChange> changes,
        long stagedNanos) {

    /** What is live before the first revision: no script, revision 0. */
    static LiveSet empty(Vocabulary vocabulary) {
        Snapshot nothing = new Snapshot(List.of(), List.of());
        Attempt before = new Attempt(0, nothing, new SetOutcome.Rejected(List.of()), 0, 0, 0);
        ScriptSet none = new ScriptSet(0, List.of(), Map.of());
        return new LiveSet(before, none, Map.of(), HandlerTable.empty(vocabulary), List.of(), List.of(), List.of(), 0);
    }

    /** Lets the kept scripts see the fresh ones, and tells those that were live that they are no more. Loop thread. */
    void takeOver() {
        for (ScriptInstance kept : relinked) {
            kept.link(set.links(kept.script().path()), instances);
        }
        for (ScriptInstance old : replaced) {
            old.replaceBy(instances.get(old.script().path()));
        }
    }

    long revision() {
        return attempt.revision();
    }

    /** What was pointed out in it. */
    List<Problem> warnings() {
        return attempt.outcome().problems();
    }

    /** The content of each script, by path. */
    Map<String, String> hashes() {
        return attempt.hashes();
    }
}
