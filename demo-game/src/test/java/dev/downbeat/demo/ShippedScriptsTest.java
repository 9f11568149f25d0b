package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.game.Boss;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                    .containsAll(Language.VOCABULARY.kinds().stream()
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
        assertThat(seen).contains("bullet", "director", "drone", "hunter", "pickup", "ship", "turret");
        assertThat(live.game.arena().score).isPositive();
        assertThat(live.game.arena().wave).isGreaterThan(2);
    }

    @Test
    void endTheRoundWithTheLastShipAndBeginAnewWhenAsked() {
        live.ticks(120);
        live.game.arena().lives = 0;
        live.game.arena().score = 70;
        loseShip();
        live.ticks(150);
        assertThat(live.game.arena().over).isTrue();
        assertThat(live.game.arena().player()).isNull();

        live.game.restart();
        live.ticks(5);

        assertThat(live.game.arena().over).isFalse();
        assertThat(live.game.arena().player()).isNotNull();
        assertThat(live.game.arena().score).isZero();
        assertThat(live.game.arena().wave).isZero();
        assertThat(live.game.arena().lives).isPositive();
        assertThat(live.game.arena().count("turret")).isZero();
        assertThat(live.faults).isEmpty();
    }

    @Test
    void beginAnewByThemselvesIfNobodyAsks() {
        live.ticks(2);
        live.game.arena().lives = 0;
        loseShip();
        assertThat(live.game.arena().over).isTrue();

        live.ticks(13 * 60);

        assertThat(live.game.arena().over).isFalse();
    }

    @Test
    void takeARestartInTheMiddleOfARoundForAMistake() {
        live.ticks(2);
        live.game.arena().score = 70;

        live.game.restart();
        live.ticks(3);

        assertThat(live.game.arena().score).isGreaterThanOrEqualTo(70);
    }

    @Test
    void endAFourthWaveWithABossThatIsWorthPresents() {
        live.ticks(2);
        live.game.arena().wave = 3;
        ship().health = 1_000_000;
        live.tickUntil(() -> live.game.arena().count("boss") == 1);
        Boss boss = boss();
        live.ticks(2);
        boss.fullHealth = 1_000_000; // more than the ship can shoot away meanwhile
        boss.health = boss.fullHealth;
        live.ticks(20 * 60);
        assertThat(live.game.arena().wave).as("it waits for the boss").isEqualTo(4);

        for (double left : new double[] {0.5, 0.2, 0}) { // each of its moods
            live.game.world().post(Language.HIT, boss, boss, boss.health - boss.fullHealth * left);
            live.ticks(left == 0 ? 4 : 500);
        }

        assertThat(live.game.arena().count("boss")).isZero();
        assertThat(live.game.arena().score).isGreaterThanOrEqualTo(2000);
        assertThat(live.game.arena().count("pickup")).isGreaterThanOrEqualTo(3);
        assertThat(live.faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fan", "lance", "seekers"})
    void changeTheWeaponForAWhile(String gift) {
        live.ticks(2);
        Ship ship = ship();
        ship.health = 1_000_000;
        live.game.world().post(Language.GIFT, ship, gift);
        live.ticks(60);

        assertThat(ship.weapon).isEqualTo(gift);
        live.ticks(10 * 60);
        assertThat(live.faults).isEmpty();
        assertThat(ship.weapon)
                .satisfiesAnyOf(
                        now -> assertThat(now).isEqualTo("blaster"),
                        now -> assertThat(ship.weaponSeconds)
                                .as("it was given another")
                                .isPositive());
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
        loseShip();
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

    private void loseShip() {
        Ship ship = ship();
        ship.shield = 0;
        ship.health = 1;
        live.game.world().post(Language.HIT, ship, ship, 5.0);
        live.ticks(3);
    }

    private Boss boss() {
        List<Boss> found = new ArrayList<>();
        live.game.world().forEachEntity(entity -> {
            if (entity instanceof Boss boss) {
                found.add(boss);
            }
        });
        return found.get(0);
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
