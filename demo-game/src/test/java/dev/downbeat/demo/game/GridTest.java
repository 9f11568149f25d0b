package dev.downbeat.demo.game;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.random.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridTest {

    private static final double WIDTH = 500;
    private static final double HEIGHT = 300;

    private final Grid grid = new Grid(WIDTH, HEIGHT, 64);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsWhatASearchThroughAllFinds(long seed) {
        SeededRandom random = new SeededRandom(seed);
        List<Body> bodies = scatter(random, 200);
        grid.rebuild(bodies);

        for (int i = 0; i < 50; i++) {
            double x = random.nextDouble() * WIDTH;
            double y = random.nextDouble() * HEIGHT;
            double reach = random.nextDouble() * 150;

            assertThat(within(x, y, reach))
                    .containsExactlyInAnyOrderElementsOf(bodies.stream()
                            .filter(body -> body.pos.distance(x, y) <= reach)
                            .toList());
        }
    }

    @Test
    void keepsBodiesOutsideTheArenaInTheCellsAtItsEdge() {
        Body far = at(-4000, 9000);
        grid.rebuild(List.of(far));

        assertThat(within(-3990, 8990, 20)).containsExactly(far);
    }

    @Test
    void survivesPlacesThatAreNoNumbers() {
        Body lost = at(Double.NaN, Double.POSITIVE_INFINITY);
        Body sound = at(100, 100);
        grid.rebuild(List.of(lost, sound));

        assertThat(within(100, 100, 5)).containsExactly(sound);
    }

    @Test
    void visitsTheBodiesOfACellInTheOrderInWhichTheyCame() {
        List<Body> bodies = List.of(at(10, 10), at(12, 12), at(11, 11));
        grid.rebuild(bodies);

        assertThat(within(11, 11, 10)).containsExactlyElementsOf(bodies);
    }

    @Test
    void forgetsWhatIsNotThereAnyMore() {
        grid.rebuild(List.of(at(10, 10)));
        grid.rebuild(List.of());

        assertThat(within(10, 10, 100)).isEmpty();
    }

    private List<Body> within(double x, double y, double reach) {
        List<Body> found = new ArrayList<>();
        grid.visit(x, y, reach, body -> {
            if (body.pos.distance(x, y) <= reach) {
                found.add(body);
            }
        });
        return found;
    }

    private static List<Body> scatter(SeededRandom random, int count) {
        List<Body> bodies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bodies.add(at(random.nextDouble() * WIDTH, random.nextDouble() * HEIGHT));
        }
        return bodies;
    }

    private static Body at(double x, double y) {
        Body body = new Drone();
        body.placeAt(x, y);
        return body;
    }
}
