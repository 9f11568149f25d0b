package dev.downbeat.scripting.run;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityId;
import dev.downbeat.entity.EntityKind;
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
 * often is put off to the next tick, or quarantined. Owned by the loop thread.
 */
final class Consequences {

    private final World world;
    private final TickBoundary boundary;
    private final ReportLog log;
    private final ScriptOptions options;
    private final FaultLog faults = new FaultLog();
    private final Quarantines quarantines;
    private final ActiveHandlers handlers;
    private final TickShares shares;
    private boolean news; // since somebody has asked

    Consequences(
            World world,
            TickBoundary boundary,
            Quarantines quarantines,
            ActiveHandlers handlers,
            TickShares shares,
            ReportLog log,
            ScriptOptions options) {
        this.world = world;
        this.boundary = boundary;
        this.quarantines = quarantines;
        this.handlers = handlers;
        this.shares = shares;
        this.log = log;
        this.options = options;
    }

    /** A handler of an entity has failed. */
    Fault of(HandlerFailure failure, Entity self, EventType event) {
        return of(failure, self.id(), self.kind(), event);
    }

    /** A handler for all entities of a kind at once has failed. */
    void of(HandlerFailure failure, EntityKind<?> kind, EventType event) {
        of(failure, EntityId.NONE, kind, event);
    }

    private Fault of(HandlerFailure thrown, long entityId, EntityKind<?> kind, EventType event) {
        LiveSet live = boundary.live();
        String behaviour = live.behaviour(kind.name()).orElse(thrown.file());
        HandlerFailure failure = thrown.among(file -> live.set().reaches(behaviour, Set.of(file)), behaviour);
        Fault fault = faults.add(failure, entityId, kind.name(), event.name(), world.tickNumber(), live.revision());
        news = true;
        if (FaultLog.worthTelling(fault)) {
            log.faulted(fault);
        }
        judge(failure, fault, kind, event, behaviour);
        failure.others().forEach(other -> of(other, entityId, kind, event));
        return fault;
    }

    private void judge(HandlerFailure failure, Fault fault, EntityKind<?> kind, EventType event, String behaviour) {
        int kindIndex = world.vocabulary().numberOf(kind);
        boolean tooOften = quarantines.count(kindIndex, world.tickNumber(), failure);
        boolean blamed = boundary.blames(failure, behaviour, event.name());
        if (blamed && options.onFault() == FaultPolicy.ROLL_BACK) {
            boundary.condemn(failure);
        } else if (tooOften || (blamed && options.onFault() == FaultPolicy.QUARANTINE)) {
            quarantine(fault, kind, behaviour);
        }
        if (quarantines.many(kindIndex)) {
            shares.end(kindIndex);
        }
    }

    /** All that a script kept was dropped: whatever uses it is quarantined, and there is no way back to what it was. */
    void ofDropped(HandlerFailure failure) {
        boundary.endProbation();
        for (EntityKind<?> kind : world.vocabulary().kinds()) {
            for (String path : Behaviour.paths(kind.name())) {
                if (boundary.live().set().reaches(path, Set.of(failure.file()))) {
                    Fault fault = faults.add(
                            failure,
                            EntityId.NONE,
                            kind.name(),
                            "",
                            world.tickNumber(),
                            boundary.live().revision());
                    news = true;
                    log.faulted(fault);
                    quarantine(fault, kind, path);
                }
            }
        }
    }

    private void quarantine(Fault fault, EntityKind<?> kind, String file) {
        int index = world.vocabulary().numberOf(kind);
        if (quarantines.contains(index)) {
            return;
        }
        Quarantine quarantine = new Quarantine(kind.name(), file, fault);
        quarantines.add(index, quarantine);
        handlers.refresh();
        log.quarantined(quarantine);
    }

    /** An attempt has ended: what it changed is blamed for nothing any more. */
    void reloaded(ReloadReport report) {
        news = true;
        if (report.outcome() != ReloadReport.Outcome.REJECTED) {
            Set<String> changed =
                    report.changes().stream().map(ScriptChange::file).collect(Collectors.toSet());
            faults.forget(changed);
            quarantines.forgive(changed, boundary.live().set());
            handlers.refresh();
        }
    }

    /** Whether anything of what is told here, or the revision, has changed since the last time. */
    boolean takeNews() {
        boolean any = news;
        news = false;
        return any;
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
