package dev.downbeat.demo.game;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.random.SeededRandom;
import dev.downbeat.world.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollisionsTest {

    private final Recorder recorder = new Recorder().only(Language.COLLIDE);

    @BeforeEach
    void addSystems() {
        Sight sight = new Sight(Language.VOCABULARY, 800, 600);
        recorder.world.add(sight::update);
        recorder.world.add(new Collisions(sight.grid()));
    }

    @Test
    void tellsBothTheLowerIdFirst() {
        put(Language.SHIP, 100, 100);
        put(Language.DRONE, 110, 100);

        recorder.ticks(3);

        assertThat(recorder.events())
                .containsExactly("3: ship 0.0 collide(drone 1.0)", "3: drone 1.0 collide(ship 0.0)");
    }

    @Test
    void touchingCounts() {
        put(Language.SHIP, 100, 100);
        put(Language.DRONE, 120, 100);

        recorder.ticks(3);

        assertThat(recorder.events()).hasSize(2);
    }

    @Test
    void missingByAHairDoesNot() {
        put(Language.SHIP, 100, 100);
        put(Language.DRONE, 120.001, 100);

        recorder.ticks(3);

        assertThat(recorder.events()).isEmpty();
    }

    @Test
    void bodiesWithoutSizeTouchNothing() {
        put(Language.SHIP, 100, 100);
        put(Language.DIRECTOR, 100, 100);

        recorder.ticks(3);

        assertThat(recorder.events()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "player,  swarm,   true",
        "player,  neutral, true",
        "swarm,   neutral, false",
        "neutral, neutral, false",
        "swarm,   swarm,   false",
        "swarm,   rebels,  true",
    })
    void teamsDecideWhoTouches(String one, String other, boolean touch) {
        assertThat(Team.collide(one, other)).isEqualTo(touch);
        assertThat(Team.collide(other, one)).isEqualTo(touch);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void findsThePairsThatASearchThroughAllFinds(long seed) {
        SeededRandom random = new SeededRandom(seed);
        List<Body> bodies = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Body body = put(i % 3 == 0 ? Language.BULLET : Language.DRONE, 800 * random.nextDouble(), 300);
            body.placeAt(body.pos.x, 600 * random.nextDouble());
            body.radius = 2 + 30 * random.nextDouble();
            body.team = i % 3 == 0 ? Team.PLAYER : Team.SWARM;
            bodies.add(body);
        }

        recorder.ticks(3);

        assertThat(recorder.events()).containsExactlyInAnyOrderElementsOf(overlaps(bodies));
    }

    private static List<String> overlaps(List<Body> bodies) {
        List<String> overlaps = new ArrayList<>();
        for (Body one : bodies) {
            for (Body other : bodies) {
                if (!one.team.equals(other.team) && one.pos.distance(other.pos) <= one.radius + other.radius) {
                    overlaps.add("3: " + one + " collide(" + other + ")");
                }
            }
        }
        return overlaps;
    }

    /** Live after the first tick, seen in the second, told in the third. */
    private Body put(EntityKind<? extends Body> kind, double x, double y) {
        World world = recorder.world;
        Body body = world.spawn(kind);
        body.placeAt(x, y);
        return body;
    }
}
