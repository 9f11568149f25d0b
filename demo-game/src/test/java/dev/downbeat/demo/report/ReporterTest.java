package dev.downbeat.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.FakeScripts;
import dev.downbeat.demo.game.Effects;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameConfig;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Overload;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ReloadReport.Timing;
import dev.downbeat.scripting.ScriptChange;
import dev.downbeat.time.ManualClock;
import dev.downbeat.time.Timestep;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReporterTest {

    private static final Fault FAULT = new Fault(
            Fault.Cause.ERROR, "drone.js", 12, "TypeError: oops", List.of(), 3L << 24 | 1, "drone", "hit", 4, 4, 7, 2);

    private final List<ReportLine> lines = new ArrayList<>();
    private final Reporter reporter = new Reporter(lines::add, 10);
    private final FakeScripts scripts = new FakeScripts();
    private final Game game =
            new Game(new GameConfig(Timestep.ofHz(10), 5, 2), scripts, new ManualClock(), Effects.NONE);

    @BeforeEach
    void listen() {
        game.listen(reporter);
    }

    @Test
    void beginsWithWhatIsPlayed() {
        reporter.started(game, 7, "some/scripts");

        assertThat(lines).containsExactly(new ReportLine.Started(0, 7, 5, 10, 2, "some/scripts"));
    }

    @Test
    void tellsOfAReloadAndThenOfItsProblems() {
        game.tick();
        scripts.listener.reloaded(new ReloadReport(
                8,
                new ReloadReport.Cause.Patch("drone.js", "tick"),
                Outcome.REJECTED,
                List.of(ScriptChange.of("drone.js", ScriptChange.Kind.CHANGED)),
                List.of(Problem.error("drone.js", 3, 9, "missing )", "f(1")),
                1,
                new Timing(25_000_400, 10_000_000, 0, 1_000_000, 0)));

        assertThat(lines)
                .containsExactly(
                        new ReportLine.Reload(
                                1,
                                8,
                                "patch",
                                "rejected",
                                List.of("drone.js"),
                                List.of(new ReportLine.Changed(
                                        "drone.js", "changed", "", List.of(), List.of(), List.of())),
                                1,
                                new ReportLine.Times(36, 25, 10, 0, 1, 0)),
                        new ReportLine.Trouble(1, 8, "error", "drone.js", 3, 9, "missing )", "f(1"));
    }

    @Test
    void tellsOfAFault() {
        scripts.listener.faulted(FAULT);

        assertThat(lines)
                .containsExactly(new ReportLine.Failure(
                        4, 7, "error", "drone.js", 12, "TypeError: oops", "3.1", "drone", "hit", 4, 2));
    }

    @Test
    void tellsOfATickThatWasTooMuch() {
        scripts.listener.overloaded(new Overload(9, 3, 20, 4));

        assertThat(lines).containsExactly(new ReportLine.Overloaded(9, 3, 20, 4));
    }

    @Test
    void sumsUpEverySecondOfTheGame() {
        scripts.faults = List.of(FAULT);

        ticks(25);

        assertThat(lines)
                .containsExactly(
                        new ReportLine.Second(10, 10, 0, 0, 0, 2, 4), new ReportLine.Second(20, 10, 0, 0, 0, 2, 4));
    }

    @Test
    void endsWithTheRestOfASecondAndTheStateReached() {
        ticks(3);
        reporter.finished(game);

        assertThat(lines)
                .containsExactly(
                        new ReportLine.Second(3, 3, 0, 0, 0, 0, 4),
                        new ReportLine.Finished(
                                3, 3, String.format("%016x", game.world().stateHash()), 7));
    }

    private void ticks(int count) {
        for (int i = 0; i < count; i++) {
            game.tick();
        }
    }
}
