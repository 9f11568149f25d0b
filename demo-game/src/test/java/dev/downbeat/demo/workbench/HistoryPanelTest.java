package dev.downbeat.demo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.view.Key;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.Revision;
import dev.downbeat.scripting.ScriptChange;
import dev.downbeat.scripting.ScriptChange.VariableChange;
import dev.downbeat.scripting.ScriptChange.VariableFate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryPanelTest {

    private static final Problem TYPO = Problem.error("drone.js", 3, 9, "missing )", "");

    private final Bench bench = new Bench();

    @BeforeEach
    void open() {
        bench.scripts.history = List.of(
                report(9, new Cause.RollBack(7), Outcome.ROLLED_BACK, List.of(TYPO)),
                report(8, new Cause.Save(), Outcome.REJECTED, List.of(TYPO)),
                report(7, new Cause.Patch("drone.js", "tick"), Outcome.COMMITTED, List.of()), // the live one
                report(1, new Cause.Start(), Outcome.COMMITTED, List.of()));
        bench.scripts.revisions = List.of(revision(8, List.of(TYPO)), revision(7, List.of()), revision(1, List.of()));
        bench.press(Key.HISTORY);
    }

    private static ReloadReport report(long number, Cause cause, Outcome outcome, List<Problem> problems) {
        List<ScriptChange> changes = List.of(ScriptChange.of("drone.js", ScriptChange.Kind.RELOADED));
        ReloadReport.Timing timing = new ReloadReport.Timing(30_000_000, 4_000_000, 1_000_000, 4_000_000, 200_000);
        return new ReloadReport(number, cause, outcome, changes, problems, 1, timing);
    }

    private static Revision revision(long number, List<Problem> problems) {
        return new Revision(number, new Cause.Save(), Instant.EPOCH, problems);
    }

    @Test
    void tellsWhatBecameOfEachAttemptAndMoreOfTheChosenOne() {
        bench.press(Key.NEXT);

        assertThat(bench.rows())
                .containsExactly(
                        "revision 9 roll back to 7 rolled back 39.2 ms",
                        "revision 8 save rejected 39.2 ms",
                        " drone.js: reloaded",
                        " drone.js:3:9: missing )",
                        "revision 7 patch of tick in drone.js live 39.2 ms",
                        "revision 1 start committed ");
        assertThat(bench.panel().chosen()).isEqualTo(1);
    }

    @Test
    void tellsWhatWasResetAndWhy() {
        ScriptChange change = new ScriptChange(
                "ship.js",
                ScriptChange.Kind.RELOADED,
                "'SPEED' differs",
                List.of(),
                List.of(
                        new VariableChange("score", VariableFate.KEPT, ""),
                        new VariableChange("LIMIT", VariableFate.UNCHANGED, ""),
                        new VariableChange("SPEED", VariableFate.RESET, "its initialiser differs"),
                        new VariableChange("aim", VariableFate.RESET, "it is a function")),
                List.of("timers of the old text still run its code: old code goes on until they are done"));
        ReloadReport.Timing timing = new ReloadReport.Timing(30_000_000, 4_000_000, 1_000_000, 4_000_000, 200_000);
        bench.scripts.history = List.of(
                new ReloadReport(7, new Cause.Save(), Outcome.COMMITTED, List.of(change), List.of(), 1, timing));

        assertThat(bench.rows())
                .containsExactly(
                        "revision 7 save live 39.2 ms",
                        " ship.js: reloaded, kept score, reset SPEED, aim",
                        "   'SPEED' differs",
                        "   SPEED reset: its initialiser differs",
                        "   aim reset: it is a function",
                        "   timers of the old text still run its code: old code goes on",
                        "     until they are done");
        assertThat(bench.panel().seen()).isEqualTo(6);
    }

    @Test
    void bringsTheChosenRevisionBack() {
        bench.press(Key.NEXT, Key.NEXT, Key.NEXT, Key.NEXT, Key.ACT);

        assertThat(bench.scripts.rolledBackTo).containsExactly(1L);
        assertThat(bench.panel().footer()).isEqualTo("revision 1 comes back as revision 99");
    }

    @Test
    void refusesOneThatIsNotGoodOrNotKept() {
        bench.press(Key.ACT);
        assertThat(bench.panel().footer())
                .isEqualTo("revision 9 cannot be brought back: it is not good, or not kept any more");

        bench.press(Key.NEXT, Key.ACT);
        assertThat(bench.panel().footer()).startsWith("revision 8 cannot");
        assertThat(bench.scripts.rolledBackTo).isEmpty();
    }

    @Test
    void leavesTheLiveOneAlone() {
        bench.press(Key.NEXT, Key.NEXT, Key.ACT);

        assertThat(bench.panel().footer()).isEqualTo("revision 7 is live");
        assertThat(bench.scripts.rolledBackTo).isEmpty();
    }
}
