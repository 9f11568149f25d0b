package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ReloadReport.Timing;
import dev.downbeat.scripting.ScriptChange;
import dev.downbeat.scripting.ScriptChange.VariableChange;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.reload.Changes;
import java.util.List;
import java.util.Map;

/** Puts the reports of attempts together. */
final class Reports {

    private Reports() {}

    /** An attempt that did not go live. */
    static ReloadReport rejection(Attempt attempt, LiveSet live, List<Problem> found, long nowNanos) {
        Attempt.Times times = attempt.times();
        return new ReloadReport(
                attempt.revision(),
                attempt.cause(),
                Outcome.REJECTED,
                Changes.between(live.attempt().hashes(), attempt.hashes()),
                found,
                attempt.outcome().compiled(),
                new Timing(
                        times.readNanos() - times.hintNanos(),
                        times.compiledNanos() - times.readNanos(),
                        nowNanos - times.compiledNanos(),
                        0,
                        0));
    }

    /** An attempt that went live. */
    static ReloadReport commitment(
            LiveSet committed,
            Map<String, List<VariableChange>> variables,
            Map<String, List<String>> notes,
            long boundaryNanos,
            long commitNanos) {
        Attempt.Times times = committed.attempt().times();
        return new ReloadReport(
                committed.revision(),
                committed.attempt().cause(),
                Outcome.COMMITTED,
                told(committed.changes(), variables, notes),
                committed.warnings(),
                committed.attempt().outcome().compiled(),
                new Timing(
                        times.readNanos() - times.hintNanos(),
                        times.compiledNanos() - times.readNanos(),
                        committed.stagedNanos() - times.compiledNanos(),
                        boundaryNanos - committed.stagedNanos(),
                        commitNanos));
    }

    /** One that was live and was undone. */
    static ReloadReport undoing(
            LiveSet bad, LiveSet good, Map<String, List<String>> notes, Problem reason, long commitNanos) {
        List<ScriptChange> changes = new Comparison(bad.instances(), good.instances(), Map.of()).changes();
        return new ReloadReport(
                bad.revision(),
                bad.attempt().cause(),
                Outcome.ROLLED_BACK,
                told(changes, Map.of(), notes),
                List.of(reason),
                0,
                new Timing(0, 0, 0, 0, commitNanos));
    }

    private static List<ScriptChange> told(
            List<ScriptChange> changes, Map<String, List<VariableChange>> variables, Map<String, List<String>> notes) {
        return changes.stream()
                .map(change -> change.withVariables(variables.getOrDefault(change.file(), List.of()))
                        .withNotes(notes.getOrDefault(change.file(), List.of())))
                .toList();
    }
}
