package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.ScriptChange.VariableChange;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.reload.Handover;
import dev.downbeat.time.NanoClock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a world's scripts change: attempts come in from the compiler thread, and at the boundary the latest good one becomes
 * live in one step, or one that failed on probation is undone. Used by the loop thread, but for {@link #stage}.
 */
final class TickBoundary {

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    private final Handover<LiveSet> handover;
    private final Staging staging;
    private final Realm realm;
    private final NanoClock clock;
    private final int probationTicks;
    private final Consumer<ReloadReport> reports;
    private final Queue<ReloadReport> rejections = new ConcurrentLinkedQueue<>();
    private long newestRevision; // guarded by staging

    // Owned by the loop thread.
    private LiveSet live;
    private @Nullable Probation probation;
    private @Nullable Problem condemned; // why what is live is to be undone
    private List<Problem> problems = List.of();
    private long problemsRevision;

    /**
     * @param probationTicks how long a commit is on probation
     * @param reports told of each attempt, at the boundary
     */
    TickBoundary(
            Handover<LiveSet> handover,
            Staging staging,
            Realm realm,
            NanoClock clock,
            int probationTicks,
            Consumer<ReloadReport> reports) {
        this.handover = handover;
        this.staging = staging;
        this.realm = realm;
        this.clock = clock;
        this.probationTicks = probationTicks;
        this.reports = reports;
        this.live = handover.state().live();
    }

    /** Prepares an attempt for the boundary, or notes why it cannot go live. Any thread; an older one than before is ignored. */
    void stage(Attempt attempt) {
        synchronized (staging) {
            if (attempt.revision() <= newestRevision) {
                return;
            }
            newestRevision = attempt.revision();
            List<Problem> found = attempt.outcome() instanceof SetOutcome.Ready ready
                    ? staging.stage(attempt, ready)
                    : attempt.outcome().problems();
            if (!found.isEmpty()) {
                rejections.add(Reports.rejection(attempt, handover.state().live(), found, clock.nanoTime()));
            }
        }
    }

    /**
     * Makes what is staged live, if anything is, or undoes what failed on probation, and reports the attempts that ended since
     * the last boundary.
     *
     * @param tick the one that begins
     * @param faults those that there are
     */
    void pass(long tick, List<Fault> faults) {
        if (probation != null && tick >= probation.endTick() && condemned == null) {
            probation = null; // it is good, and the one before is needed no more
        }
        long startNanos = clock.nanoTime();
        LiveSet next = handover.claim();
        if (next != null) {
            enter(next, tick, faults, startNanos);
        }
        if (condemned != null && probation != null && handover.goBack(probation.good())) {
            goBack(probation, condemned, startNanos);
        }
        reportRejectionsUpTo(Long.MAX_VALUE);
    }

    /** Whether the boundary of a tick has nothing to do. Cheap: it is asked in every tick. */
    boolean idle(long tick) {
        return handover.state().staged() == null
                && rejections.isEmpty()
                && condemned == null
                && (probation == null || tick < probation.endTick());
    }

    private void enter(LiveSet next, long tick, List<Fault> faults, long startNanos) {
        Transition way = Transition.forth(live, next);
        List<Problem> dropped = way.patchedTooLate();
        Realm.MoveOutcome outcome = dropped.isEmpty() ? moveVariables(way) : new Realm.MoveOutcome.Failed(dropped);
        if (outcome instanceof Realm.MoveOutcome.Failed failed) {
            handover.release();
            reportRejectionsUpTo(next.revision());
            report(Reports.rejection(next.attempt(), live, failed.problems(), clock.nanoTime()));
            return;
        }
        Map<String, List<VariableChange>> variables = ((Realm.MoveOutcome.Moved) outcome).variables();
        way.apply();
        handover.commit();
        Probation begun = probation(way, variables, faults, tick + probationTicks);
        live = next;
        condemned = null;
        probation = begun;
        long commitNanos = clock.nanoTime() - startNanos;
        Map<String, List<String>> notes =
                realm.leftOvers(way.replaced(), way.gone(), next.instances().values());
        reportRejectionsUpTo(next.revision());
        report(Reports.commitment(next, variables, notes, startNanos, commitNanos));
    }

    /**
     * A commit that takes the place of one that failed answers for both: what they undo together is the good one before. So do
     * drafts that follow each other, for what one of them broke may show a moment later. One that changes nothing leaves the
     * probation as it is.
     */
    private @Nullable Probation probation(
            Transition way, Map<String, List<VariableChange>> variables, List<Fault> faults, long endTick) {
        Map<String, Set<String>> kept = way.keptNames(variables);
        if (probation != null && (condemned != null || goesOnDrafting(way))) {
            return probation.extendedTo(way, kept, endTick);
        } else if (way.to().changes().isEmpty()) {
            return probation;
        }
        return way.from().revision() == 0 || probationTicks == 0
                ? null
                : new Probation(
                        way.from(),
                        kept,
                        Map.of(),
                        new Suspects(way.to().changes()),
                        Probation.namesOf(faults),
                        endTick);
    }

    private static boolean goesOnDrafting(Transition way) {
        Cause cause = way.to().attempt().cause();
        return cause instanceof Cause.Draft && cause.equals(way.from().attempt().cause());
    }

    private Realm.MoveOutcome moveVariables(Transition way) {
        try {
            return realm.moveVariables(way.reloaded(), live.instances().values());
        } catch (RuntimeException | Error e) {
            // A bug of ours must not keep what is claimed from being released: nothing could be staged any more.
            LOG.log(System.Logger.Level.ERROR, "a revision could not be committed", e);
            return new Realm.MoveOutcome.Failed(
                    List.of(Problem.error(".", 0, 0, "the variables could not be moved: " + e, "")));
        }
    }

    /**
     * Whether a failure comes of a commit that is on probation.
     *
     * @param behaviour the file of the handler that failed
     */
    boolean blames(HandlerFailure failure, String behaviour, String event) {
        return probation != null && condemned == null && probation.blames(failure, behaviour, event);
    }

    /** Has what is live undone at the next boundary. */
    void condemn(HandlerFailure failure) {
        String line = live.find(failure.file())
                .map(instance -> instance.script().file().line(failure.line()))
                .orElse("");
        long good = probation == null ? 0 : probation.good().revision();
        condemned = Problem.error(
                failure.file(),
                failure.line(),
                0,
                "failed on probation, so revision " + good + " is back: " + failure.message(),
                line);
    }

    /** What is live stays, whatever fails from now on. */
    void endProbation() {
        probation = null;
        condemned = null;
    }

    private void goBack(Probation ending, Problem reason, long startNanos) {
        LiveSet bad = live;
        LiveSet good = ending.good();
        Transition way = Transition.back(bad, good, ending.left());
        way.reloaded()
                .forEach(each ->
                        each.after().takeOver(each.before(), ending.kept().getOrDefault(each.path(), Set.of())));
        way.apply();
        live = good;
        condemned = null;
        probation = null;
        long commitNanos = clock.nanoTime() - startNanos;
        Map<String, List<String>> notes =
                realm.leftOvers(way.replaced(), way.gone(), good.instances().values());
        report(Reports.undoing(bad, good, notes, reason, commitNanos));
    }

    /** What is live now. */
    LiveSet live() {
        return live;
    }

    /** What is wrong with the newest attempt that ended here. */
    List<Problem> problems() {
        return problems;
    }

    private void reportRejectionsUpTo(long revision) {
        for (ReloadReport next = rejections.peek();
                next != null && next.revision() <= revision;
                next = rejections.peek()) {
            report(rejections.remove());
        }
    }

    private void report(ReloadReport report) {
        if (report.revision() >= problemsRevision) {
            problemsRevision = report.revision();
            problems = report.problems();
        }
        reports.accept(report);
    }
}
