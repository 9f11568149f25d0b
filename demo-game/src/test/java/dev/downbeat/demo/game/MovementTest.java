package dev.downbeat.demo.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MovementTest {

    private static final double DT = 1 / 60.0;

    private final Recorder recorder = new Recorder().only(Language.WALL);
    private final Ship ship = recorder.world.spawn(Language.SHIP);

    @BeforeEach
    void goLive() {
        recorder.world.add(new Movement(400, 300));
        ship.radius = 10;
        ship.placeAt(100, 100);
        recorder.ticks(1);
    }

    @Test
    void movesByItsVelocity() {
        ship.vel.set(60, -30);

        recorder.ticks(1);

        assertThat(ship.pos.x).isEqualTo(101, within(1e-6));
        assertThat(ship.pos.y).isEqualTo(99.5, within(1e-6));
    }

    @Test
    void turnsRoundAtAWallAndSaysSo() {
        ship.placeAt(389, 100);
        ship.vel.set(120, 7);
        ship.bounce = 0.5;

        recorder.ticks(2);

        assertThat(ship.vel.x).isEqualTo(-60);
        assertThat(ship.vel.y).isEqualTo(7);
        assertThat(ship.pos.x).isLessThanOrEqualTo(390);
        assertThat(recorder.events()).containsExactly("3: ship 0.0 wall()");
    }

    @Test
    void isNeverFasterThanItMayBe() {
        ship.vel.set(300, 400);
        ship.maxSpeed = 50;

        recorder.ticks(1);

        assertThat(ship.vel.length()).isEqualTo(50, within(1e-9));
    }

    @Test
    void losesItsDrag() {
        ship.vel.set(100, 0);
        ship.drag = 2;

        recorder.ticks(1);

        assertThat(ship.vel.x).isEqualTo(100 / (1 + 2 * DT), within(1e-6));
    }

    @Test
    void stopsWhereItWasWhenAScriptDividesByZero() {
        recorder.ticks(1);
        ship.pos.x = Double.NaN;
        ship.vel.y = Double.POSITIVE_INFINITY;

        recorder.ticks(1);

        assertThat(ship.pos.x).isEqualTo(100);
        assertThat(ship.vel.length()).isZero();
    }

    @Test
    void isDrawnBetweenTheLastTwoTicks() {
        ship.vel.set(60, 0);
        recorder.ticks(1);
        double before = ship.pos.x;

        recorder.ticks(1);

        assertThat(ship.drawX(0)).isEqualTo(before);
        assertThat(ship.drawX(0.5)).isEqualTo((before + ship.pos.x) / 2, within(1e-9));
        assertThat(ship.drawX(1)).isEqualTo(ship.pos.x);
    }

    @Test
    void isNotDrawnHalfWayWhenItJumps() {
        recorder.ticks(1);
        ship.placeAt(350, 250);

        recorder.ticks(1);

        assertThat(ship.drawX(0)).isEqualTo(350);
        assertThat(ship.drawY(0)).isEqualTo(250);
    }
}
