package dev.downbeat.demo.report;

import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameListener;
import dev.downbeat.entity.EntityId;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Overload;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.ReloadReport.Timing;
import dev.downbeat.scripting.ScriptChange;
import java.util.Locale;
import java.util.function.Consumer;

/** Turns what happens in a game into the lines of the report. Used by the loop thread. */
public final class Reporter implements GameListener {

    private final Consumer<ReportLine> out;
    private final int ticksPerSecond;
    private final TickTimes times;

    /**
     * @param out takes the lines, mostly {@link ReportWriter#write}
     * @param hz ticks per second
     */
    public Reporter(Consumer<ReportLine> out, double hz) {
        this.out = out;
        ticksPerSecond = (int) Math.max(1, Math.round(hz));
        times = new TickTimes(ticksPerSecond);
    }

    /**
     * Writes the first line.
     *
     * @param revision the one that the game begins with
     * @param scripts the folder of the scripts
     */
    public void started(Game game, long revision, String scripts) {
        out.accept(new ReportLine.Started(
                game.world().tickNumber(),
                revision,
                game.world().config().seed(),
                Math.round(game.world().config().timestep().hz() * 1e3)
                        / 1e3, // 60 Hz is no whole number of nanoseconds
                game.arena().drones,
                scripts));
    }

    @Override
    public void reloaded(Game game, ReloadReport report) {
        long tick = game.world().tickNumber();
        out.accept(new ReportLine.Reload(
                tick,
                report.revision(),
                cause(report.cause()),
                word(report.outcome()),
                report.changes().stream().map(ScriptChange::file).toList(),
                report.changes().stream().map(Reporter::changed).toList(),
                report.compiled(),
                times(report.timing())));
        for (Problem problem : report.problems()) {
            out.accept(new ReportLine.Trouble(
                    tick,
                    report.revision(),
                    word(problem.severity()),
                    problem.file(),
                    problem.line(),
                    problem.column(),
                    problem.message(),
                    problem.sourceLine()));
        }
    }

    private static String cause(Cause cause) {
        if (cause instanceof Cause.Start) {
            return "start";
        } else if (cause instanceof Cause.Save) {
            return "save";
        } else if (cause instanceof Cause.Draft) {
            return "draft";
        }
        return cause instanceof Cause.Patch ? "patch" : "roll_back";
    }

    private static ReportLine.Changed changed(ScriptChange change) {
        return new ReportLine.Changed(
                change.file(),
                word(change.kind()),
                change.reason(),
                change.functions().stream()
                        .map(each -> new ReportLine.ChangedName(each.name(), word(each.fate()), ""))
                        .toList(),
                change.variables().stream()
                        .map(each -> new ReportLine.ChangedName(each.name(), word(each.fate()), each.reason()))
                        .toList(),
                change.notes());
    }

    @Override
    public void quarantined(Game game, Quarantine quarantine) {
        out.accept(new ReportLine.Quarantined(
                game.world().tickNumber(),
                quarantine.kind(),
                quarantine.file(),
                quarantine.fault().place(),
                quarantine.fault().message()));
    }

    @Override
    public void faulted(Fault fault) {
        out.accept(new ReportLine.Failure(
                fault.tick(),
                fault.revision(),
                word(fault.cause()),
                fault.file(),
                fault.line(),
                fault.message(),
                EntityId.toString(fault.entityId()),
                fault.kind(),
                fault.event(),
                fault.firstTick(),
                fault.count()));
    }

    @Override
    public void overloaded(Overload overload) {
        out.accept(
                new ReportLine.Overloaded(overload.tick(), overload.events(), overload.entities(), overload.count()));
    }

    @Override
    public void ticked(Game game, long nanos) {
        times.add(nanos);
        if (times.ticks() == ticksPerSecond) {
            second(game);
        }
    }

    private void second(Game game) {
        TickTimes.Summary summary = times.sumUp();
        out.accept(new ReportLine.Second(
                game.world().tickNumber(),
                summary.ticks(),
                millis(summary.p50Nanos()),
                millis(summary.p99Nanos()),
                millis(summary.maxNanos()),
                game.scripted().faults().stream().mapToLong(Fault::count).sum(),
                game.world().entityCount()));
    }

    /** Writes the rest of the last second, if any, and the last line. */
    public void finished(Game game) {
        if (times.ticks() > 0) {
            second(game);
        }
        long ticks = game.world().tickNumber();
        out.accept(new ReportLine.Finished(
                ticks, ticks, hash(game), game.scripted().revision()));
    }

    /** The hash of the game's whole state: 16 hexadecimal digits. */
    public static String hash(Game game) {
        return String.format(Locale.ROOT, "%016x", game.world().stateHash());
    }

    private static ReportLine.Times times(Timing timing) {
        return new ReportLine.Times(
                millis(timing.saveToLiveNanos()),
                millis(timing.settleNanos()),
                millis(timing.compileNanos()),
                millis(timing.stageNanos()),
                millis(timing.waitNanos()),
                millis(timing.commitNanos()));
    }

    /** Milliseconds to the microsecond: more digits would only be noise. */
    private static double millis(long nanos) {
        return Math.round(nanos / 1e3) / 1e3;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
