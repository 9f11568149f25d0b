package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.game.Effects;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameConfig;
import dev.downbeat.demo.game.Language;
import dev.downbeat.demo.game.Ship;
import dev.downbeat.demo.game.Steering;
import dev.downbeat.demo.view.Input;
import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.Sticks;
import dev.downbeat.event.Event;
import dev.downbeat.time.ManualClock;
import dev.downbeat.world.Behaviours;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlsTest {

    private static final Steering KEYS = new Steering(1, 0, 30, 40, false);

    private final Game game =
            new Game(GameConfig.DEFAULT.withDrones(0), new FakeScripts(), new ManualClock(), Effects.NONE);
    private final List<String> events = new ArrayList<>();
    private final Input input = new Input();

    @BeforeEach
    void begin() {
        game.world().behave(new Behaviours() {
            @Override
            public void handle(Event event) {
                if (event.type() == Language.RESTART) {
                    events.add(event.target().kind().name());
                }
            }
        });
        game.tick();
        game.tick();
    }

    @Test
    void leaveKeysAloneWhileNobodyHoldsAGamepad() {
        assertThat(Controls.of(KEYS, Sticks.NONE, ship())).isEqualTo(KEYS);
        assertThat(Controls.of(KEYS, new Sticks(0.1, -0.1, 0.1, Double.NaN, false, true), ship()))
                .isEqualTo(KEYS);
    }

    @Test
    void leaveKeysAloneWithoutAShip() {
        assertThat(Controls.of(KEYS, new Sticks(1, 0, 0, 0, true, false), null)).isEqualTo(KEYS);
    }

    @Test
    void flyWhereTheLeftStickPointsAndLookAhead() {
        Ship ship = ship();

        assertThat(Controls.of(KEYS, new Sticks(0.5, 1, 0, 0, false, false), ship))
                .isEqualTo(new Steering(-1, 0.5, ship.pos.x + 200, ship.pos.y + 400, false));
    }

    @Test
    void fireWhereTheRightStickPoints() {
        Ship ship = ship();

        assertThat(Controls.of(KEYS, new Sticks(0, 0, -1, 0, false, false), ship))
                .isEqualTo(new Steering(1, 0, ship.pos.x - 400, ship.pos.y, true));
    }

    @Test
    void askForANewRoundOnlyWhenTheLastOneIsOver() {
        input.press(Key.RESTART);
        Controls.restartIfWanted(game, input);
        game.tick();
        assertThat(events).isEmpty();

        game.arena().over = true;
        Controls.restartIfWanted(game, input);
        game.tick();
        assertThat(events).containsExactly("director");
    }

    private Ship ship() {
        return Objects.requireNonNull(game.arena().player());
    }
}
