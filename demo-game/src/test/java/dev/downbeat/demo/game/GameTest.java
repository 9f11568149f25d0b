package dev.downbeat.demo.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.demo.FakeScripts;
import dev.downbeat.event.Event;
import dev.downbeat.time.ManualClock;
import dev.downbeat.world.Behaviours;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GameTest {

    private static final Steering RIGHT = new Steering(0, 1, 5, 6, false);

    private final ManualClock clock = new ManualClock();
    private final Game game = new Game(GameConfig.DEFAULT.withDrones(3), new FakeScripts(), clock, Effects.NONE);
    private final List<String> inputs = new ArrayList<>();

    @BeforeEach
    void begin() {
        game.world().behave(new Behaviours() {
            @Override
            public void handle(Event event) {
                if (event.type() == Language.INPUT) {
                    inputs.add(event.target() + " " + event.number(1));
                }
            }

            @Override
            public void boundary() {
                clock.advance(5);
            }
        });
        ticks(2);
    }

    @Test
    void beginsWithDirectorShipAndTheDronesAskedFor() {
        assertThat(game.arena().count("director")).isEqualTo(1);
        assertThat(game.arena().count("ship")).isEqualTo(1);
        assertThat(game.arena().count("drone")).isEqualTo(3);
        assertThat(game.arena().player()).isNotNull();
    }

    @Test
    void measuresTicksByTheClock() {
        List<Long> nanos = new ArrayList<>();
        game.listen(new GameListener() {
            @Override
            public void ticked(Game ticked, long tickNanos) {
                nanos.add(tickNanos);
            }
        });

        ticks(2);

        assertThat(nanos).containsExactly(5L, 5L);
    }

    @Test
    void takesAMouseThatLiesSomewhereForNoInput() {
        game.steer(new Steering(0, 0, 300, 200, false));
        game.steer(new Steering(0, 0, 300, 200, false));
        ticks(1);

        assertThat(inputs).isEmpty();
    }

    @Test
    void tellsTheShipOfEachChangeOnce() {
        game.steer(Steering.NONE);
        game.steer(RIGHT);
        game.steer(RIGHT);
        ticks(1);

        assertThat(inputs).containsExactly("ship 1.0 1.0");
    }

    @Test
    void tellsANewShipWhatIsHeld() {
        game.steer(Steering.NONE);
        game.steer(RIGHT);
        ticks(1);
        Ship lost = Objects.requireNonNull(game.arena().player());
        game.world().despawn(lost);
        ticks(1);
        game.steer(RIGHT);
        game.world().spawn(Language.SHIP);
        ticks(2);

        game.steer(RIGHT);
        ticks(1);

        assertThat(inputs).containsExactly("ship 1.0 1.0", "ship 1.1 1.0");
    }

    @Test
    void hasOneStateForOneSeed() {
        assertThat(hashAfterTen(5)).isEqualTo(hashAfterTen(5)).isNotEqualTo(hashAfterTen(6));
    }

    @Test
    void refusesMoreDronesThanTheQueueIsMadeFor() {
        assertThatThrownBy(() -> GameConfig.DEFAULT.withDrones(20_001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entities must be between 0 and 20000: entities=20001");
    }

    private static long hashAfterTen(long seed) {
        GameConfig config = GameConfig.DEFAULT.withSeed(seed).withDrones(40);
        try (Game game = new Game(config, new FakeScripts(), new ManualClock(), Effects.NONE)) {
            for (int i = 0; i < 10; i++) {
                game.tick();
            }
            return game.world().stateHash();
        }
    }

    private void ticks(int count) {
        for (int i = 0; i < count; i++) {
            game.tick();
        }
    }
}
