package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Timing;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.reload.Changes;
import dev.downbeat.scripting.reload.Handover;
import dev.downbeat.time.NanoClock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Where a world's scripts change: attempts come in from the compiler thread, and at the boundary the latest good one becomes
 * live by one swap. Used by the loop thread, but for {@link #stage}.
 */
final class TickBoundary {

    private final Handover<LiveSet> handover;
    private final Staging staging;
    private final NanoClock clock;
    private final Consumer<ReloadReport> reports;
    private final Queue<ReloadReport> rejections = new ConcurrentLinkedQueue<>();
    private long newestRevision; // guarded by staging

    // Owned by the loop thread.
    private LiveSet live;
    private List<Problem> problems = List.of();
    private long problemsRevision;

    /** @param reports told of each attempt, at the boundary */
    TickBoundary(Handover<LiveSet> handover, Staging staging, NanoClock clock, Consumer<ReloadReport> reports) {
        this.handover = handover;
        this.staging = staging;
        this.clock = clock;
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
                rejections.add(rejection(attempt, found));
            }
        }
    }

    /** Makes what is staged live, if anything is, and reports the attempts that ended since the last boundary. */
    void pass() {
        if (handover.state().staged() == null && rejections.isEmpty()) {
            return;
        }
        long startNanos = clock.nanoTime();
        LiveSet committed = handover.commit();
        if (committed != null) {
            committed.takeOver();
            live = committed;
            long commitNanos = clock.nanoTime() - startNanos;
            reportRejectionsUpTo(committed.revision());
            report(commitment(committed, startNanos, commitNanos));
        }
        reportRejectionsUpTo(Long.MAX_VALUE);
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

    private ReloadReport rejection(Attempt attempt, List<Problem> found) {
        return new ReloadReport(
                attempt.revision(),
                ReloadReport.Outcome.REJECTED,
                Changes.between(handover.state().live().hashes(), attempt.hashes()),
                found,
                new Timing(
                        attempt.readNanos() - attempt.hintNanos(),
                        attempt.compiledNanos() - attempt.readNanos(),
                        clock.nanoTime() - attempt.compiledNanos(),
                        0,
                        0));
    }

    private static ReloadReport commitment(LiveSet committed, long boundaryNanos, long commitNanos) {
        Attempt attempt = committed.attempt();
        return new ReloadReport(
                committed.revision(),
                ReloadReport.Outcome.COMMITTED,
                committed.changes(),
                committed.warnings(),
                new Timing(
                        attempt.readNanos() - attempt.hintNanos(),
                        attempt.compiledNanos() - attempt.readNanos(),
                        committed.stagedNanos() - attempt.compiledNanos(),
                        boundaryNanos - committed.stagedNanos(),
                        commitNanos));
    }
}
