package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Overload;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptChange;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.flight.FaultEvent;
import dev.downbeat.scripting.flight.ReloadEvent;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says what happened, to the log, the flight recorder and the world's listener. The log has a line for each attempt, problem,
 * first fault (some in a tick), quarantine and overload, and nothing else but at {@code DEBUG}. A listener that throws is logged and changes nothing.
 */
final class ReportLog {

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    /** Beyond, a line names the number of scripts only. */
    private static final int MAX_NAMED = 5;

    /** Of faults in one tick: whoever wants all lists them. */
    private static final int MAX_LINES = 8;

    private final ScriptListener listener;
    private Set<Problem> told = Set.of(); // with the report before; owned by the loop thread
    private long lineTick; // in which a fault was told last; owned by the loop thread
    private int linesOfTick; // that were told in it; owned by the loop thread

    ReportLog(ScriptListener listener) {
        this.listener = listener;
    }

    /** @param liveRevision what is live now; 0 if nothing is */
    void reloaded(ReloadReport report, long liveRevision) {
        for (Problem problem : report.problems()) {
            boolean known = problem.severity() == Problem.Severity.WARNING && told.contains(problem);
            if (!known) {
                LOG.log(Level.WARNING, problem.toString());
            }
        }
        told = Set.copyOf(report.problems());
        LOG.log(Level.INFO, summary(report, liveRevision));
        for (ScriptChange change : report.changes()) {
            change.notes().forEach(note -> LOG.log(Level.DEBUG, change.file() + ": " + note));
        }
        ReloadEvent.record(report);
        tell(() -> listener.reloaded(report));
    }

    void faulted(Fault fault) {
        LOG.log(fault.count() == 1 && hasRoom(fault.tick()) ? Level.WARNING : Level.DEBUG, fault.toString());
        FaultEvent.record(fault);
        tell(() -> listener.faulted(fault));
    }

    private boolean hasRoom(long tick) {
        linesOfTick = tick == lineTick ? linesOfTick + 1 : 1;
        lineTick = tick;
        if (linesOfTick == MAX_LINES + 1) {
            LOG.log(Level.WARNING, "more new faults in tick " + tick + " than the log tells: list them");
        }
        return linesOfTick <= MAX_LINES;
    }

    void overloaded(Overload overload) {
        LOG.log(Level.WARNING, overload.toString());
        tell(() -> listener.overloaded(overload));
    }

    void quarantined(Quarantine quarantine) {
        LOG.log(Level.WARNING, quarantine.toString());
        tell(() -> listener.quarantined(quarantine));
    }

    static String summary(ReloadReport report, long liveRevision) {
        String files = report.changes().stream().map(ScriptChange::file).collect(Collectors.joining(", "));
        int count = report.changes().size();
        String what = count == 0 ? "as before" : count > MAX_NAMED ? count + " scripts" : files;
        String subject = "revision " + report.revision();
        if (report.outcome() == ReloadReport.Outcome.COMMITTED) {
            return subject + " is live after " + report.timing().saveToLiveNanos() / 1_000_000 + " ms: " + what;
        }
        if (report.outcome() == ReloadReport.Outcome.ROLLED_BACK) {
            return subject + " is rolled back, revision " + liveRevision + " goes on: " + what;
        }
        return liveRevision == 0
                ? subject + " is rejected, and there is none before it: " + what
                : subject + " is rejected, revision " + liveRevision + " goes on: " + what;
    }

    private static void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a script listener failed", e);
        }
    }
}
