package dev.downbeat.demo.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.FakeScripts;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameConfig;
import dev.downbeat.demo.game.Ship;
import dev.downbeat.demo.view.BenchView;
import dev.downbeat.demo.view.ProblemView;
import dev.downbeat.demo.view.TimeView;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ScriptChange;
import dev.downbeat.time.ManualClock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HudFeedTest {

    private final FakeScripts scripts = new FakeScripts();
    private final Particles particles = new Particles();
    private final Game game = new Game(GameConfig.DEFAULT.withDrones(4), scripts, new ManualClock(), particles);
    private final HudFeed feed = new HudFeed("try this");

    @BeforeEach
    void listen() {
        game.listen(feed);
        ticks(2);
    }

    @Test
    void saysWhatRuns() {
        game.arena().score = 120;
        game.arena().wave = 3;

        assertThat(feed.model(game, BenchView.NONE).revision()).isEqualTo(7);
        assertThat(feed.model(game, BenchView.NONE).entities()).isEqualTo(6);
        assertThat(feed.model(game, BenchView.NONE).score()).isEqualTo(120);
        assertThat(feed.model(game, BenchView.NONE).wave()).isEqualTo(3);
        assertThat(feed.model(game, BenchView.NONE).bench()).isSameAs(BenchView.NONE);
    }

    @ParameterizedTest
    @CsvSource({"200, 200, 100", "150, 200, 75", "50, 100, 50", "0.1, 200, 1", "-3, 200, 0", "300, 200, 100"})
    void showsHowMuchIsLeftOfTheFullHealth(double health, double fullHealth, int percent) {
        Ship ship = Objects.requireNonNull(game.arena().player());
        ship.fullHealth = fullHealth;
        ship.health = health;

        assertThat(feed.model(game, BenchView.NONE).health()).isEqualTo(percent);
    }

    @Test
    void flashesWhatAReloadChangedForThreeSeconds() {
        reload(Outcome.COMMITTED);

        assertThat(feed.model(game, BenchView.NONE).reloadLines())
                .containsExactly(
                        "live 12 ms after the save",
                        "drone.js: tick patched, die added",
                        "ship.js: reloaded, kept score, reset SPEED",
                        "wasp.js: added");
        assertThat(feed.model(game, BenchView.NONE).reloadFlash()).isEqualTo(1);

        ticks(90);
        assertThat(feed.model(game, BenchView.NONE).reloadFlash()).isBetween(0.49f, 0.51f);

        ticks(91);
        assertThat(feed.model(game, BenchView.NONE).reloadFlash()).isZero();
    }

    @Test
    void doesNotFlashWhatWasRejected() {
        reload(Outcome.REJECTED);

        assertThat(feed.model(game, BenchView.NONE).reloadFlash()).isZero();
    }

    @Test
    void showsProblemsBeforeFaults() {
        scripts.problems = List.of(Problem.error("drone.js", 3, 9, "missing )", "f(1"));
        scripts.faults = List.of(
                new Fault(Fault.Cause.ERROR, "ship.js", 12, "x is null", List.of(), 1, "ship", "hit", 4, 4, 7, 2));

        assertThat(feed.model(game, BenchView.NONE).problems())
                .containsExactly(
                        new ProblemView("missing )", "drone.js:3:9", 9, "f(1"),
                        ProblemView.of("x is null (2 times)", "ship.js:12"));
        assertThat(feed.model(game, BenchView.NONE).faultCount()).isEqualTo(2);
    }

    @Test
    void givesItsHintAtTheStartUnlessTheScriptsHaveSomethingToSay() {
        assertThat(feed.model(game, BenchView.NONE).hint()).isEqualTo("try this");

        game.arena().banner = "WAVE 1";
        assertThat(feed.model(game, BenchView.NONE).hint()).isEqualTo("WAVE 1");

        game.arena().banner = "";
        ticks(720);
        assertThat(feed.model(game, BenchView.NONE).hint()).isEmpty();
    }

    @Test
    void saysAsLongAsTheSoundIsOffThatItIs() {
        BenchView muted = new BenchView(TimeView.NORMAL, Optional.empty(), List.of(), true);

        assertThat(feed.model(game, muted).hint()).isEqualTo("try this · sound off: M turns it on");

        ticks(720);
        assertThat(feed.model(game, muted).hint()).isEqualTo("sound off: M turns it on");
    }

    private void reload(Outcome outcome) {
        scripts.listener.reloaded(new ReloadReport(
                8,
                new ReloadReport.Cause.Save(),
                outcome,
                List.of(
                        new ScriptChange(
                                "drone.js",
                                ScriptChange.Kind.PATCHED,
                                "",
                                List.of(
                                        new ScriptChange.FunctionChange("tick", ScriptChange.FunctionFate.PATCHED),
                                        new ScriptChange.FunctionChange("hit", ScriptChange.FunctionFate.UNCHANGED),
                                        new ScriptChange.FunctionChange("die", ScriptChange.FunctionFate.ADDED)),
                                List.of(),
                                List.of()),
                        new ScriptChange(
                                "ship.js",
                                ScriptChange.Kind.RELOADED,
                                "'SPEED' differs",
                                List.of(),
                                List.of(
                                        new ScriptChange.VariableChange(
                                                "SPEED", ScriptChange.VariableFate.RESET, "its initialiser differs"),
                                        new ScriptChange.VariableChange("score", ScriptChange.VariableFate.KEPT, "")),
                                List.of()),
                        ScriptChange.of("wasp.js", ScriptChange.Kind.ADDED)),
                List.of(),
                1,
                new ReloadReport.Timing(3_000_000, 4_000_000, 1_000_000, 4_000_000, 200_000)));
    }

    private void ticks(int count) {
        for (int i = 0; i < count; i++) {
            game.tick();
        }
    }
}
