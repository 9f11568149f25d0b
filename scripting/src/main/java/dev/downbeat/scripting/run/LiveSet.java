package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport.FileChange;
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
 * @param instances by path
 * @param handlers by the number of the kind, then of the event
 * @param changes what differs from the set it was staged against
 * @param stagedNanos when it was staged
 */
record LiveSet(
        Attempt attempt,
        Map<String, ScriptInstance> instances,
        HandlerTable handlers,
        List<FileChange> changes,
        long stagedNanos) {

    /** What is live before the first revision: no script, revision 0. */
    static LiveSet empty(Vocabulary vocabulary) {
        Snapshot nothing = new Snapshot(List.of(), List.of());
        Attempt before = new Attempt(0, nothing, new SetOutcome.Rejected(List.of()), 0, 0, 0);
        return new LiveSet(before, Map.of(), new HandlerTable(vocabulary, Map.of()), List.of(), 0);
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
