package dev.downbeat.demo.game;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.FakeScripts;
import dev.downbeat.time.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestScoreTest {

    @TempDir
    private Path folder;

    private final Game game =
            new Game(GameConfig.DEFAULT.withDrones(0), new FakeScripts(), new ManualClock(), Effects.NONE);

    @BeforeEach
    void begin() {
        game.tick();
        game.tick();
    }

    @Test
    void takesWhatCannotBeReadForNone() {
        assertThat(new BestScore(folder).points()).isZero();
        assertThat(new BestScore(folder.resolve("none")).points()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "-5", "99999999999999"})
    void takesNonsenseForNone(String text) throws IOException {
        assertThat(new BestScore(Files.writeString(folder.resolve("best"), text)).points())
                .isZero();
    }

    @Test
    void goesOnWithoutAFileWhereNoneCanBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "").resolve("below/best");
        BestScore best = new BestScore(file);

        played(best, 70);
        best.close();

        assertThat(best.points()).isEqualTo(70);
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void doesNotCountWhatTheShipEarnsFlyingItself() {
        BestScore best = new BestScore(folder.resolve("best"));
        ship().idle = 10;
        game.arena().score = 500;
        best.ticked(game, 0);

        assertThat(best.points()).isZero();
    }

    @Test
    void isKeptFromGameToGame() {
        Path file = folder.resolve("new/best");
        try (BestScore best = new BestScore(file)) {
            played(best, 70);
        }

        assertThat(new BestScore(file).points()).isEqualTo(70);
        assertThat(folder.resolve("new")).isDirectoryContaining("glob:**/best");
        assertThat(Objects.requireNonNull(folder.resolve("new").toFile().list()))
                .containsExactly("best");
    }

    @Test
    void isKeptWhenARoundEnds() {
        Path file = folder.resolve("best");
        BestScore best = new BestScore(file);
        game.arena().over = true;
        played(best, 70);

        assertThat(file).hasContent("70");
    }

    @Test
    void staysWhenTheNextRoundBringsLess() {
        BestScore best = new BestScore(folder.resolve("best"));
        played(best, 70);
        played(best, 20);

        assertThat(best.points()).isEqualTo(70);
    }

    private void played(BestScore best, int score) {
        ship().idle = 0;
        game.arena().score = score;
        best.ticked(game, 0);
    }

    private Ship ship() {
        return Objects.requireNonNull(game.arena().player());
    }
}
