package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.game.Body;
import dev.downbeat.demo.game.Language;
import dev.downbeat.demo.game.Ship;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A designer turns the numbers of the shipped scripts while they play. */
@Tag("slow")
class TuningTest {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private LiveGame live;

    @BeforeEach
    void begin() throws IOException {
        ShippedScripts.copyTo(folder);
        live = new LiveGame(folder, 5);
        live.ticks(100);
    }

    @AfterEach
    void close() {
        live.close();
        assertThat(live.faults).isEmpty();
    }

    @Test
    void aNumberInDroneJsIsSeenOnAllOfThem() throws IOException {
        edit("drone.js", "const HUE = 165;", "const HUE = 900;");

        live.tickUntil(() -> all("drone", drone -> drone.hue).stream().anyMatch(hue -> hue > 800));
    }

    @Test
    void aNumberInTheConfigIsSeenOnAllOfThem() throws IOException {
        edit("config.json", "\"speed\": 120", "\"speed\": 33");
        ReloadReport report = live.awaitReload(2);

        assertThat(report.outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(report.changes())
                .map(change -> change.file() + " " + change.kind())
                .contains("config.json RELOADED", "drone.js RELOADED");
        // One that was shot at this moment flies at its panic speed, and one that was spawned just now at none of them
        // yet.
        Set<Double> speeds = Set.of(33.0, 240.0);
        live.tickUntil(() -> {
            List<Double> seen = all("drone", drone -> drone.maxSpeed);
            return seen.contains(33.0) && speeds.containsAll(seen);
        });
    }

    @Test
    void aNumberOfADraftIsSeenOnAllOfThemAndSavingItChangesNothing() throws IOException {
        String text = Files.readString(folder.resolve("config.json")).replace("\"speed\": 120", "\"speed\": 33");
        live.scripts.draft("config.json", text);
        ReloadReport drafted = live.awaitReload(2);
        assertThat(drafted.outcome()).isEqualTo(Outcome.COMMITTED);
        live.tickUntil(() -> all("drone", drone -> drone.maxSpeed).contains(33.0));

        live.save("config.json", text);
        ReloadReport saved = live.awaitReload(3);
        assertThat(saved.outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(saved.changes()).isEmpty();
    }

    @Test
    void aNumberInTheConfigIsSeenInTheNextDash() throws IOException {
        edit("config.json", "\"dashSpeed\": 460", "\"dashSpeed\": 333");
        live.awaitReload(2);

        live.tickUntil(() -> all("hunter", hunter -> hunter.maxSpeed).contains(333.0));
    }

    @Test
    void wavesComeAtTheirTimesWhateverIsSaved() throws IOException {
        long period = 18 * 60;
        edit("config.json", "\"points\": 150", "\"points\": 151");
        live.awaitReload(2);
        int wave = live.game.arena().wave;
        live.tickUntil(() -> live.game.arena().wave > wave);

        assertThat(live.game.world().tickNumber() % period).isBetween(90L, 100L); // the first came after 1.5 seconds
    }

    @Test
    void codeThatSeveralKindsShareIsChangedForAllOfThem() throws IOException {
        edit("lib/damage.js", "self.health -= damage;", "self.health = 77;");
        live.awaitReload(2);
        List<Body> struck = List.of(
                live.game.world().spawn(Language.HUNTER), live.game.world().spawn(Language.TURRET));
        live.ticks(2);
        struck.forEach(body -> live.game.world().post(Language.HIT, body, body, 1.0));
        live.ticks(1);

        assertThat(struck).allSatisfy(body -> assertThat(body.health).isEqualTo(77));
    }

    @Test
    void theConfigSaysHowMuchHealthAShipHas() throws IOException {
        edit("config.json", "\"health\": 100", "\"health\": 200");
        live.awaitReload(2);
        Ship ship = live.game.world().spawn(Language.SHIP);
        live.ticks(2);

        assertThat(ship.fullHealth).isEqualTo(200);
        assertThat(ship.health).isBetween(101.0, 200.0);
    }

    private void edit(String file, String text, String other) throws IOException {
        String shipped = Files.readString(folder.resolve(file));
        assertThat(shipped).containsOnlyOnce(text);
        live.save(file, shipped.replace(text, other));
    }

    private List<Double> all(String kind, ToDoubleFunction<Body> number) {
        List<Double> numbers = new ArrayList<>();
        live.game.world().forEachEntity(entity -> {
            if (entity instanceof Body body && entity.kind().name().equals(kind)) {
                numbers.add(number.applyAsDouble(body));
            }
        });
        return numbers;
    }
}
