package dev.downbeat.demo.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.random.SeededRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SightTest {

    private final Recorder recorder = new Recorder();
    private final Sight sight = new Sight(Language.VOCABULARY, 400, 400);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void seesTheNearestFewThatASearchThroughAllFinds(long seed) {
        SeededRandom random = new SeededRandom(seed);
        List<Body> drones = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            drones.add(drone(random.nextDouble() * 400, random.nextDouble() * 400));
        }
        look();

        for (Body self : drones) {
            double radius = random.nextDouble() * 120;

            assertThat(sight.near(self, radius, "drone"))
                    .isEqualTo(drones.stream()
                            .filter(other -> other != self && other.pos.distance(self.pos) <= radius)
                            .sorted(Comparator.comparingDouble((Body other) -> other.pos.distanceSquared(self.pos))
                                    .thenComparingLong(Body::id))
                            .limit(Nearest.LIMIT)
                            .toList());
        }
    }

    @Test
    void ofEquallyNearOnesTheLowerIdComesFirst() {
        Body self = drone(100, 100);
        Body right = drone(110, 100);
        Body left = drone(90, 100);
        look();

        assertThat(sight.near(self, 50, "drone")).containsExactly(right, left);
    }

    @Test
    void looksForOneKindOnly() {
        Body self = drone(100, 100);
        Body hunter = recorder.world.spawn(Language.HUNTER);
        hunter.placeAt(110, 100);
        look();

        assertThat(sight.near(self, 50, "hunter")).containsExactly(hunter);
        assertThat(sight.near(self, 50, "drone")).isEmpty();
        assertThat(sight.nearest(self, "hunter")).isSameAs(hunter);
    }

    @Test
    void seesNobodyWhereThereIsNobody() {
        Body self = drone(100, 100);
        look();

        assertThat(sight.nearest(self, "drone")).isNull();
    }

    @Test
    void doesNotSeeWhatIsGone() {
        Body self = drone(100, 100);
        Body other = drone(110, 100);
        look();
        recorder.world.despawn(other);
        recorder.world.tick();

        assertThat(sight.near(self, 50, "drone")).isEmpty();
        assertThat(sight.nearest(self, "drone")).isNull();
    }

    @Test
    void namesAKindThatDoesNotExist() {
        Body self = drone(100, 100);

        assertThatThrownBy(() -> sight.near(self, 50, "drones"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such kind: kind=drones");
    }

    private Body drone(double x, double y) {
        Body drone = recorder.world.spawn(Language.DRONE);
        drone.placeAt(x, y);
        return drone;
    }

    private void look() {
        recorder.world.tick();
        sight.update(recorder.world);
    }
}
