package dev.downbeat.demo.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.FakeScripts;
import dev.downbeat.demo.game.BestScore;
import dev.downbeat.demo.game.Effects;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameConfig;
import dev.downbeat.demo.view.BenchView;
import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.PanelView;
import dev.downbeat.demo.view.TimeView;
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

        assertThat(feed.of(game, BenchView.NONE).hint()).isEqualTo("Edit drone.js and save  ·  F1: all keys");
    }

    @Test
    void givesNoHintAfterItsTime() {
        scripts.revision = 1;
        ticks(719);
        assertThat(feed.of(game, BenchView.NONE).hint()).isNotEmpty();

        ticks(2);
        assertThat(feed.of(game, BenchView.NONE).hint()).isEmpty();
    }

    @Test
    void givesNoHintToWhomHasSavedAScript() {
        scripts.revision = 2;
        game.tick();

        assertThat(feed.of(game, BenchView.NONE).hint()).isEmpty();
    }

    @Test
    void givesNoHintWhereAPageLies() {
        scripts.revision = 1;
        game.tick();

        PanelView page = PanelView.of("KEYS", Neon.CYAN, List.of(), "");

        assertThat(feed.of(game, new BenchView(TimeView.NORMAL, Optional.of(page), List.of(), false))
                        .hint())
                .isEmpty();
    }

    private void ticks(int count) {
        for (int i = 0; i < count; i++) {
            game.tick();
        }
    }
}
