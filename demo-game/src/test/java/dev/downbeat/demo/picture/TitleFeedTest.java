package dev.downbeat.demo.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.FakeScripts;
import dev.downbeat.demo.game.BestScore;
import dev.downbeat.demo.game.Effects;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameConfig;
import dev.downbeat.demo.view.BenchView;
import dev.downbeat.demo.view.HudModel;
import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.PanelView;
import dev.downbeat.demo.view.TimeView;
import dev.downbeat.scripting.Problem;
import dev.downbeat.time.ManualClock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TitleFeedTest {

    private final FakeScripts scripts = new FakeScripts();
    private final Game game = new Game(GameConfig.DEFAULT.withDrones(4), scripts, new ManualClock(), Effects.NONE);
    private final BestScore best = BestScore.none();
    private final TitleFeed feed = new TitleFeed("Edit drone.js and save  ·  F1: all keys", best);

    @AfterEach
    void close() {
        best.close();
    }

    @Test
    void givesItsHintAtFirst() {
        scripts.revision = 1;
        game.tick();

        assertThat(hint()).isEqualTo("Edit drone.js and save  ·  F1: all keys");
    }

    @Test
    void givesNoHintAfterItsTime() {
        scripts.revision = 1;
        ticks(719);
        assertThat(hint()).isNotEmpty();

        ticks(2);
        assertThat(hint()).isEmpty();
    }

    @Test
    void givesNoHintToWhomHasSavedAScript() {
        scripts.revision = 2;
        game.tick();

        assertThat(hint()).isEmpty();
    }

    @Test
    void givesNoHintWhereProblemsLie() {
        scripts.revision = 1;
        scripts.problems = List.of(Problem.error("drone.js", 3, 9, "missing )", "f(1"));
        game.tick();

        assertThat(hint()).isEmpty();
    }

    @Test
    void saysNothingWhereAPageLies() {
        scripts.revision = 1;
        game.tick();
        game.arena().banner = "WAVE 1";
        PanelView page = PanelView.of("KEYS", Neon.CYAN, List.of(), "");
        BenchView open = new BenchView(TimeView.NORMAL, Optional.of(page), List.of(), false);

        assertThat(feed.of(game, shown(BenchView.NONE)).banner()).isEqualTo("WAVE 1");
        assertThat(feed.of(game, shown(open)).banner()).isEmpty();
        assertThat(feed.of(game, shown(open)).hint()).isEmpty();
    }

    private HudModel shown(BenchView bench) {
        return new HudFeed("").model(game, bench);
    }

    private String hint() {
        return feed.of(game, shown(BenchView.NONE)).hint();
    }

    private void ticks(int count) {
        for (int i = 0; i < count; i++) {
            game.tick();
        }
    }
}
