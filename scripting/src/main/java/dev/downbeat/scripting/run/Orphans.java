package dev.downbeat.scripting.run;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ScriptChange;
import dev.downbeat.scripting.compile.Behaviour;
import dev.downbeat.world.World;
import java.util.List;

/** Entities whose behaviour is gone: they live on without, and the report of that commit says so. */
final class Orphans {

    private Orphans() {}

    /** The report, with a note at each removed behaviour whose entities live on. Loop thread. */
    static ReloadReport noted(ReloadReport report, World world) {
        boolean any = report.outcome() != Outcome.REJECTED
                && report.changes().stream().anyMatch(change -> change.kind() == ScriptChange.Kind.REMOVED);
        return any
                ? report.withChanges(report.changes().stream()
                        .map(change -> noted(change, world))
                        .toList())
                : report;
    }

    private static ScriptChange noted(ScriptChange change, World world) {
        if (change.kind() != ScriptChange.Kind.REMOVED) {
            return change;
        }
        return Behaviour.nameOf(change.file())
                .flatMap(world.vocabulary()::kind)
                .map(kind -> count(kind, world))
                .filter(count -> count > 0)
                .map(count -> change.withNotes(List.of("entities that live on without behaviour: " + count)))
                .orElse(change);
    }

    private static long count(EntityKind<?> kind, World world) {
        long[] count = new long[1];
        world.forEachEntity(entity -> count[0] += entity.kind().equals(kind) ? 1 : 0);
        return count[0];
    }
}
