package dev.downbeat.scripting.run;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.Population;
import dev.downbeat.event.Event;
import dev.downbeat.event.EventType;
import dev.downbeat.scripting.Answer;
import dev.downbeat.scripting.Evaluation;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Inspection;
import dev.downbeat.scripting.Overload;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.Profile;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptStatus;
import dev.downbeat.scripting.ScriptedWorld;
import dev.downbeat.scripting.compile.CompileOutcome;
import dev.downbeat.scripting.flight.TickRecorder;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.reload.Handover;
import dev.downbeat.time.NanoClock;
import dev.downbeat.world.Behaviours;
import dev.downbeat.world.EntityRun;
import dev.downbeat.world.StateHash;
import dev.downbeat.world.World;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The scripts of one world at work: calls the handlers that are live, answers questions, isolates faults. Used by the
 * world's loop thread, but for {@link #stage}, {@link #evaluate} and {@link #status}.
 */
public final class WorldScripts implements Behaviours, ScriptedWorld {

    private static final int SPAWN = EventType.LIFECYCLE.indexOf(EventType.SPAWN);
    private static final int DESPAWN = EventType.LIFECYCLE.indexOf(EventType.DESPAWN);

    private final World world;
    private final Realm realm;
    private final ReportLog log;
    private final Consumer<WorldScripts> onClose;
    private final Runnable boundaryPass = this::passBoundary;
    private final Runnable weighing = this::weigh;
    private final TickBoundary boundary;
    private final ActiveHandlers handlers;
    private final Consequences consequences;
    private final Questions questions;
    private final TickShares shares;
    private final Evaluations evaluations;
    private final Dispatch dispatch;
    private final TickRecorder tickRecorder = new TickRecorder();
    private final HandlerSamples samples;

    // Written by the loop thread alone.
    private final AtomicReference<ScriptStatus> status = new AtomicReference<>(ScriptStatus.NONE);

    // Owned by the loop thread.
    private final History history = new History(HISTORY);
    private final LateSpawns lateSpawns = new LateSpawns();
    private long overloads;
    private boolean closed;

    /**
     * Takes over the behaviour of a world; call {@link #stage} before its next tick.
     *
     * @param realms makes the world's realm, given who puts its scripts' questions
     * @param onClose told when the world is detached
     */
    public WorldScripts(
            World world,
            Function<Asker, Realm> realms,
            NanoClock clock,
            ScriptOptions options,
            ScriptListener listener,
            Consumer<WorldScripts> onClose) {
        this.world = world;
        this.realm = realms.apply(this::ask);
        this.log = new ReportLog(listener);
        this.onClose = onClose;
        Handover<LiveSet> handover = new Handover<>(LiveSet.empty(world.vocabulary()));
        Staging staging = new Staging(realm, world.vocabulary(), clock, handover);
        this.boundary = new TickBoundary(handover, staging, realm, clock, options.probation(), this::reloaded);
        Quarantines quarantines = new Quarantines(world.vocabulary(), options.faultTicks());
        this.handlers = new ActiveHandlers(world.vocabulary(), boundary, quarantines, clock);
        this.shares = new TickShares(world.vocabulary().kinds().size());
        this.consequences = new Consequences(world, boundary, quarantines, handlers, shares, log, options);
        this.questions = new Questions(world.vocabulary(), realm, handlers, consequences);
        this.dispatch = new Dispatch(realm, handlers, consequences, this::spent);
        this.samples = new HandlerSamples(handlers);
        this.evaluations = new Evaluations(realm, boundary::live);
    }

    /** Prepares an attempt for the next tick boundary, or notes why it cannot go live. Any thread; older ones are ignored. */
    public void stage(Attempt attempt) {
        boundary.stage(attempt);
    }

    /**
     * Lets what was typed in at a console be evaluated at a tick boundary. Any thread.
     *
     * @param told what became of it, on the loop thread
     */
    public void evaluate(CompileOutcome input, Consumer<Evaluation> told) {
        evaluations.add(input, told);
    }

    @Override
    public void evaluateNext() {
        if (world.ticking() || realm.calling()) {
            throw new IllegalStateException("a tick or a handler is running: evaluateNext() is for between ticks");
        }
        if (!closed) {
            evaluations.evaluateNext();
        }
    }

    @Override
    public void around(Runnable steps) {
        if (realm.calling()) { // an answer that is asked for between ticks; within one, the world itself refuses
            throw new IllegalStateException("a handler is running: it must not call tick()");
        }
        tickRecorder.begin();
        try {
            realm.around(steps);
        } finally {
            tickRecorder.end(world.tickNumber(), revision(), world.entityCount());
        }
        if (consequences.takeNews()) {
            status.set(new ScriptStatus(revision(), problems(), faults(), quarantines()));
        }
    }

    @Override
    public void boundary() {
        if (!boundary.idle(world.tickNumber())) {
            realm.around(boundaryPass);
        }
        evaluations.evaluateNext();
        realm.beginTick();
        shares.begin(realm.tickStepsLeft());
        samples.beginTick();
        handlers.beginTick();
        weighIfDue();
        if (revision() > 0) {
            lateSpawns.take(dispatch::spawn);
        }
    }

    private void passBoundary() {
        boundary.pass(world.tickNumber(), consequences.faults());
    }

    /** Whatever keeps too much must not fill the heap within one tick either. */
    private void weighIfDue() {
        if (realm.weighingDue()) {
            realm.around(weighing);
        }
    }

    private void weigh() {
        realm.weigh(live().instances().values()).forEach(consequences::ofDropped);
    }

    @Override
    public void handle(Event event) {
        if (event.typeIndex() == SPAWN && revision() == 0) {
            lateSpawns.add(event.target());
        }
        dispatch.handle(event);
        weighIfDue();
        if (event.typeIndex() == DESPAWN) {
            lateSpawns.remove(event.target());
            dispatch.despawned(event.target());
        }
    }

    @Override
    public boolean ticksAll(int kindIndex) {
        return dispatch.ticksAll(kindIndex);
    }

    @Override
    public void tickAll(Population selves, double dt) {
        dispatch.tickAll(selves, dt);
        weighIfDue();
    }

    @Override
    public void tick(EntityRun run, double dt) {
        while (!spent(run.kindIndex()) && dispatch.tick(run, dt)) {
            weighIfDue();
        }
    }

    @Override
    public boolean spent(int kindIndex) {
        return shares.spent(kindIndex, realm.tickStepsLeft());
    }

    @Override
    public void putOff(int events, int entities) {
        overloads++;
        if (Long.bitCount(overloads) == 1) {
            log.overloaded(new Overload(world.tickNumber(), events, entities, overloads));
        }
    }

    @Override
    public Answer ask(Entity entity, EventType question, Object... arguments) {
        return closed ? new Answer.NoHandler() : questions.ask(entity, question, arguments);
    }

    private void reloaded(ReloadReport report) {
        ReloadReport whole = Orphans.noted(report, world);
        consequences.reloaded(whole);
        history.add(whole);
        log.reloaded(whole, revision());
    }

    @Override
    public void hashInto(StateHash hash) {
        lateSpawns.hashInto(hash);
        realm.around(() -> {
            world.forEachEntity(entity -> realm.hashState(entity, hash));
            new TreeMap<>(live().instances()).forEach((path, instance) -> {
                hash.add(path);
                instance.hashVariables(hash);
            });
        });
    }

    private LiveSet live() {
        return boundary.live();
    }

    @Override
    public long revision() {
        return live().revision();
    }

    @Override
    public List<Problem> problems() {
        return boundary.problems();
    }

    @Override
    public Inspection inspect(Entity entity) {
        if (!world.spawned(entity)) {
            throw new IllegalArgumentException("entity is of another world, or of none: entity=" + entity);
        }
        String file = live().behaviour(entity.kind().name()).orElse("");
        Inspection[] seen = new Inspection[1];
        realm.around(() -> seen[0] = realm.inspect(entity, file));
        return seen[0];
    }

    @Override
    public List<Fault> faults() {
        return consequences.faults();
    }

    @Override
    public List<Quarantine> quarantines() {
        return consequences.quarantines();
    }

    @Override
    public List<ReloadReport> history() {
        return history.latestFirst();
    }

    @Override
    public ScriptStatus status() {
        return Objects.requireNonNull(status.get());
    }

    @Override
    public Profile profile() {
        return handlers.profile();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            world.forget(this);
            onClose.accept(this);
        }
    }
}
