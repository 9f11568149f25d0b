package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.LogLines;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ReloadReport.Timing;
import dev.downbeat.scripting.ScriptChange;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.ScriptedGame;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the log is told. */
class ReportLogTest {

    private static ReloadReport report(Outcome outcome, String... files) {
        List<ScriptChange> changes = Stream.of(files)
                .map(file -> ScriptChange.of(file, ScriptChange.Kind.CHANGED))
                .toList();
        Timing timing = new Timing(25_000_000, 10_000_000, 1_000_000, 6_000_000, 10_000);
        return new ReloadReport(7, new ReloadReport.Cause.Save(), outcome, changes, List.of(), 1, timing);
    }

    @Test
    void logsAWarningOnceAsLongAsItStandsAndAnErrorEachTime() {
        Problem warning = Problem.warning("drone.js", 1, 2, "odd", "");
        Problem error = Problem.error("door.js", 3, 4, "wrong", "");
        ReportLog log = new ReportLog(ScriptListener.NONE);
        try (LogLines lines = new LogLines("dev.downbeat.scripting", Level.WARNING)) {
            log.reloaded(report(warning), 1);
            log.reloaded(report(warning, error), 1);
            log.reloaded(report(warning, error), 1);
            log.reloaded(report(), 1);
            log.reloaded(report(warning), 1);

            assertThat(lines.messages())
                    .containsExactly(
                            "drone.js:1:2: odd", "door.js:3:4: wrong", "door.js:3:4: wrong", "drone.js:1:2: odd");
        }
    }

    @Test
    void logsALineForEachAttemptProblemAndFirstFaultAndNothingElse() {
        ScriptedGame game = new ScriptedGame();
        try (LogLines lines = new LogLines("dev.downbeat", Level.INFO)) {
            game.begin("drone.js", "let hits = 0; function tick(self) { throw 1; }");
            game.tick(20);
            game.save("drone.js", "function tick(self) {").tick();
            game.delete("drone.js");
            game.tick(20);

            assertThat(lines.records())
                    .extracting(line -> line.getLevel() + " " + line.getMessage())
                    .containsExactly(
                            "INFO revision 1 is live after 0 ms: drone.js",
                            "WARNING drone.js:1: 1 (drone 0.0, event tick, tick 3, revision 1)",
                            "WARNING drone.js:1:22: '}' expected",
                            "INFO revision 2 is rejected, revision 1 goes on: drone.js",
                            "INFO revision 3 is live after 0 ms: drone.js");
        }
    }

    @Test
    void logsAFaultThatGoesOnForThoseWhoDebug() {
        ScriptedGame game = new ScriptedGame();
        try (LogLines lines = new LogLines("dev.downbeat.scripting", Level.FINE)) {
            game.begin("drone.js", "function tick(self) { throw 1; }");
            game.tick(8);

            assertThat(lines.records())
                    .filteredOn(line -> line.getMessage().startsWith("drone.js:1"))
                    .extracting(
                            line -> line.getLevel() + ": " + line.getMessage().replaceAll(".*revision 1", ""))
                    .containsExactly("WARNING: )", "FINE: , 2 times)", "FINE: , 4 times)", "FINE: , 8 times)");
        }
    }

    private static ReloadReport report(Problem... problems) {
        Timing timing = new Timing(0, 0, 0, 0, 0);
        return new ReloadReport(
                1, new ReloadReport.Cause.Start(), Outcome.COMMITTED, List.of(), List.of(problems), 1, timing);
    }

    @Test
    void saysWhichRevisionGoesOnAfterARejectedOne() {
        assertThat(ReportLog.summary(report(Outcome.REJECTED, "drone.js"), 5))
                .isEqualTo("revision 7 is rejected, revision 5 goes on: drone.js");
    }

    @Test
    void saysThatNothingRunsWhenTheFirstOneIsRejected() {
        assertThat(ReportLog.summary(report(Outcome.REJECTED, "drone.js"), 0))
                .isEqualTo("revision 7 is rejected, and there is none before it: drone.js");
    }

    @Test
    void saysHowLongItTookAndWhatChanged() {
        assertThat(ReportLog.summary(report(Outcome.COMMITTED, "door.js", "drone.js"), 7))
                .isEqualTo("revision 7 is live after 42 ms: door.js, drone.js");
    }

    @Test
    void countsTheScriptsWhenThereAreMany() {
        assertThat(ReportLog.summary(report(Outcome.COMMITTED, "a.js", "b.js", "c.js", "d.js", "e.js", "f.js"), 7))
                .isEqualTo("revision 7 is live after 42 ms: 6 scripts");
    }

    @Test
    void saysSoWhenAnUndoLeftNothingChanged() {
        assertThat(ReportLog.summary(report(Outcome.COMMITTED), 7))
                .isEqualTo("revision 7 is live after 42 ms: as before");
    }
}
