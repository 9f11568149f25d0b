package dev.downbeat.scripting.flight;

import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptChange;
import java.util.stream.Collectors;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** An attempt to bring scripts to life has ended. */
@Name("dev.downbeat.Reload")
@Label("Script Reload")
@Category("Downbeat")
@Description("An attempt to bring changed scripts to life has ended, at a tick boundary")
@StackTrace(false)
public final class ReloadEvent extends Event {

    @Label("Revision")
    long revision;

    @Label("Cause")
    String cause = "";

    @Label("Outcome")
    String outcome = "";

    @Label("Files")
    @Description("The files that differ from what was live before")
    String files = "";

    @Label("Problems")
    @Description("How many errors and warnings there are")
    int problems;

    @Label("Compiled")
    @Description("How many files were compiled; the others were as before, or there lately")
    int compiled;

    @Label("Save to Live")
    @Description("From the first sign of a change to the end of the attempt: the sum of the following")
    @Timespan
    long saveToLive;

    @Label("Settle")
    @Timespan
    long settle;

    @Label("Compile")
    @Timespan
    long compile;

    @Label("Stage")
    @Timespan
    long stage;

    @Label("Wait for Boundary")
    @Timespan
    long waiting;

    @Label("Commit")
    @Description("The swap itself, inside the tick")
    @Timespan
    long commit;

    private ReloadEvent() {}

    /** Tells of an attempt, if anybody records it. */
    public static void record(ReloadReport report) {
        ReloadEvent event = new ReloadEvent();
        if (event.isEnabled()) {
            event.fill(report);
            event.commit();
        }
    }

    private void fill(ReloadReport report) {
        revision = report.revision();
        cause = report.cause().getClass().getSimpleName();
        outcome = report.outcome().name();
        files = report.changes().stream().map(ScriptChange::file).collect(Collectors.joining(", "));
        problems = report.problems().size();
        compiled = report.compiled();
        ReloadReport.Timing timing = report.timing();
        saveToLive = timing.saveToLiveNanos();
        settle = timing.settleNanos();
        compile = timing.compileNanos();
        stage = timing.stageNanos();
        waiting = timing.waitNanos();
        commit = timing.commitNanos();
    }
}
