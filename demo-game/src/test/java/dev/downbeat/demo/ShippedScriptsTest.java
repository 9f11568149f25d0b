package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.game.Language;
import dev.downbeat.demo.game.Pickup;
import dev.downbeat.demo.game.Ship;
import dev.downbeat.demo.game.Steering;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.Answer;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ScriptChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ShippedScriptsTest {

    private static final int A_MINUTE = 3600;

    @SuppressWarnings("NullAway.Init") // made before each test
    private LiveGame live;

    @BeforeEach
    void begin() throws IOException {
        live = new LiveGame(ShippedScripts.FOLDER, 60);
        live.ticks(1);
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void thereIsOneForEachKind() throws IOException {
        try (Stream<Path> files = Files.list(ShippedScripts.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".js")))
                    .containsExactlyInAnyOrderElementsOf(Language.VOCABULARY.kinds().stream()
                            .map(EntityKind::name)
                            .map(name -> name + ".js")
                            .toList());
        }
    }

    @Test
    void allGoLiveWithoutAProblem() {
        assertThat(live.reloads).hasSize(1);
        assertThat(live.reloads.get(0).outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(live.reloads.get(0).problems()).isEmpty();
        assertThat(live.reloads.get(0).changes())
                .extracting(ScriptChange::file)
                .contains("config.json", "drone.js", "lib/aiming.js");
    }

    @Test
    void playAMinuteOnTheirOwnWithoutAFault() {
        TreeSet<String> seen = new TreeSet<>();
        for (int i = 0; i < A_MINUTE; i++) {
            live.game.tick();
            live.game.world().forEachEntity(entity -> seen.add(entity.kind().name()));
        }

        assertThat(live.faults).isEmpty();
        assertThat(seen).containsExactly("bullet", "director", "drone", "hunter", "pickup", "ship", "turret");
        assertThat(live.game.arena().score).isPositive();
        assertThat(live.game.arena().wave).isGreaterThan(2);
    }

    @Test
    void flyTheShipAsThePlayerWants() {
        live.ticks(2);
        live.game.steer(Steering.NONE);
        live.game.steer(new Steering(0, 1, 1600, 450, true));
        live.ticks(20);

        Ship ship = ship();
        assertThat(ship.vel.x).isGreaterThan(100);
        assertThat(ship.heading).isBetween(-0.1, 0.1);
        assertThat(live.game.arena().count("bullet")).isPositive();
        assertThat(live.faults).isEmpty();
    }

    @Test
    void bringALostShipBack() {
        live.ticks(2);
        Ship ship = ship();
        ship.shield = 0;
        ship.health = 1;
        live.game.world().post(Language.HIT, ship, ship, 5.0);
        live.ticks(3);
        assertThat(live.game.arena().player()).isNull();

        live.ticks(150);

        assertThat(live.game.arena().player()).isNotNull();
    }

    @Test
    void giveAPresentOnlyToAShipThatWantsIt() {
        live.ticks(2);
        Ship ship = ship();

        assertThat(List.of(wants(ship, "health"), wants(ship, "shield"))).containsExactly(false, true);
    }

    private Ship ship() {
        return Objects.requireNonNull(live.game.arena().player());
    }

    private boolean wants(Ship ship, String gift) {
        Pickup pickup = live.game.world().spawn(Language.PICKUP);
        pickup.gift = gift;
        return live.game.scripted().ask(ship, Language.CAN_PICK_UP, pickup).equals(new Answer.Value(true));
    }
}
