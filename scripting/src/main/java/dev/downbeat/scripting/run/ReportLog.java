package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.FileChange;
import dev.downbeat.scripting.ScriptListener;
import java.lang.System.Logger.Level;
import java.util.stream.Collectors;

/** Says what happened, to the log and to the world's listener. A listener that throws is logged and changes nothing. */
final class ReportLog implements ScriptListener {

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    /** Beyond, a line names the number of scripts only. */
    private static final int MAX_NAMED = 5;

    private final ScriptListener listener;

    ReportLog(ScriptListener listener) {
        this.listener = listener;
    }

    @Override
    public void reloaded(ReloadReport report) {
        for (Problem problem : report.problems()) {
            LOG.log(Level.WARNING, problem.toString());
        }
        LOG.log(Level.INFO, summary(report));
        tell(() -> listener.reloaded(report));
    }

    @Override
    public void faulted(Fault fault) {
        LOG.log(Level.WARNING, fault.toString());
        tell(() -> listener.faulted(fault));
    }

    private static String summary(ReloadReport report) {
        String files = report.changes().stream().map(FileChange::file).collect(Collectors.joining(", "));
        int count = report.changes().size();
        String what = count == 0 ? "as before" : count > MAX_NAMED ? count + " scripts" : files;
        return report.outcome() == ReloadReport.Outcome.COMMITTED
                ? "revision " + report.revision() + " is live after "
                        + report.timing().saveToLiveNanos() / 1_000_000 + " ms: " + what
                : "revision " + report.revision() + " is rejected, the last good one goes on: " + what;
    }

    private static void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a script listener failed", e);
        }
    }
}
