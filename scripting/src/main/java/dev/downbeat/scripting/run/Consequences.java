package dev.downbeat.scripting.run;

import dev.downbeat.entity.Entity;
import dev.downbeat.event.EventType;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptChange;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.compile.Behaviour;
import dev.downbeat.world.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What failures lead to: they are counted and told, they undo a commit that is on probation, and a behaviour that fails too
 * often is quarantined. Owned by the loop thread.
 */
final class Consequences {

    private final World world;
    private final TickBoundary boundary;
    private final ReportLog log;
    private final ScriptOptions options;
    private final FaultLog faults = new FaultLog();
    private final Quarantines quarantines;
    private HandlerTable handlers;

    Consequences(World world, TickBoundary boundary, ReportLog log, ScriptOptions options) {
        this.world = world;
        this.boundary = boundary;
        this.log = log;
        this.options = options;
        this.quarantines = new Quarantines(world.vocabulary(), options.faultTicks());
        this.handlers = boundary.live().handlers();
    }

    /** The handlers that are live and not off. */
    HandlerTable handlers() {
        return handlers;
    }

    /** A handler has failed. */
    Fault of(HandlerFailure failure, Entity self, EventType event) {
        LiveSet live = boundary.live();
        Fault fault = faults.add(failure, self, event, world.tickNumber(), live.revision());
        if (FaultLog.worthTelling(fault)) {
            log.faulted(fault);
        }
        judge(failure, fault, self, event);
        failure.others().forEach(other -> of(other, self, event));
        return fault;
    }

    private void judge(HandlerFailure failure, Fault fault, Entity self, EventType event) {
        boolean tooOften = quarantines.count(self.kindIndex(), world.tickNumber(), failure);
        String behaviour = behaviourOf(self, failure.file());
        boolean blamed = boundary.blames(failure, behaviour, event.name());
        if (blamed && options.onFault() == FaultPolicy.ROLL_BACK) {
            boundary.condemn(failure);
        } else if (tooOften || (blamed && options.onFault() == FaultPolicy.QUARANTINE)) {
            quarantine(fault, self, behaviour);
        }
    }

    private void quarantine(Fault fault, Entity self, String file) {
        if (quarantines.contains(self.kindIndex())) {
            return;
        }
        String kind = self.kind().name();
        Quarantine quarantine = new Quarantine(kind, file, fault);
        quarantines.add(self.kindIndex(), quarantine);
        handlers = quarantines.without(boundary.live().handlers());
        log.quarantined(quarantine);
    }

    private String behaviourOf(Entity self, String otherwise) {
        return Behaviour.paths(self.kind().name()).stream()
                .filter(boundary.live().instances()::containsKey)
                .findFirst()
                .orElse(otherwise);
    }

    /** An attempt has ended: what it changed is blamed for nothing any more. */
    void reloaded(ReloadReport report) {
        if (report.outcome() != ReloadReport.Outcome.REJECTED) {
            Set<String> changed =
                    report.changes().stream().map(ScriptChange::file).collect(Collectors.toSet());
            faults.forget(changed);
            quarantines.forgive(changed, boundary.live().set());
            handlers = quarantines.without(boundary.live().handlers());
        }
    }

    /** The faults of what is live, latest first. */
    List<Fault> faults() {
        return faults.latestFirst();
    }

    /** The behaviours that are off. */
    List<Quarantine> quarantines() {
        return quarantines.all();
    }
}
