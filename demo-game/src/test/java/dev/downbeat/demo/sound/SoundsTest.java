package dev.downbeat.demo.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.FakeScripts;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameConfig;
import dev.downbeat.demo.tuning.ConfigFile;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.time.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundsTest {

    private final List<String> played = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void aSavedConfigIsHeardWithItsOwnCommit() throws IOException {
        save(0.5, "bell");
        FakeScripts scripts = new FakeScripts();
        Sounds sounds =
                new Sounds((timbre, pitch, volume) -> played.add(timbre + " " + volume), new ConfigFile(folder));
        Game game = new Game(GameConfig.DEFAULT.withDrones(1), scripts, new ManualClock(), sounds.effects());
        sounds.listenTo(game);
        game.tick();
        game.tick();

        commit(scripts);
        sounds.play();
        save(0.25, "thud");
        commit(scripts);
        sounds.play();
        Files.writeString(folder.resolve(ConfigFile.NAME), "{ this is no JSON");
        commit(scripts);
        sounds.play();

        assertThat(played).containsExactly("bell 0.5", "thud 0.25", "thud 0.25");
    }

    @Test
    void isSilentInAFolderWithoutAConfig() {
        FakeScripts scripts = new FakeScripts();
        Sounds sounds = new Sounds((timbre, pitch, volume) -> played.add("sound"), new ConfigFile(folder));
        Game game = new Game(GameConfig.DEFAULT.withDrones(1), scripts, new ManualClock(), sounds.effects());
        sounds.listenTo(game);
        game.tick();
        game.tick();

        commit(scripts);
        sounds.play();

        assertThat(played).isEmpty();
    }

    private void save(double volume, String timbre) throws IOException {
        Files.writeString(
                folder.resolve(ConfigFile.NAME),
                "{\"sound\": {\"volume\": " + volume + ", \"commit\": {\"timbre\": \"" + timbre + "\"}}}");
    }

    private static void commit(FakeScripts scripts) {
        scripts.listener.reloaded(new ReloadReport(
                8,
                new Cause.Save(),
                Outcome.COMMITTED,
                List.of(),
                List.of(),
                0,
                new ReloadReport.Timing(1, 1, 1, 1, 1)));
    }
}
