package dev.downbeat.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Thousands of simulated runs. {@code -Ddownbeat.simulation.seeds=100000} runs more of them,
 * {@code -Ddownbeat.simulation.seed=4711} runs one and prints all its steps.
 */
class SimulationTest {

    private static final long SEEDS = Long.getLong("downbeat.simulation.seeds", 2_000);
    private static final long CHUNK = 100;
    private static final long ENOUGH = 2_000; // to have seen everything happen

    private static final Suite SUITE = new Suite(Wiring.RIGHT);

    @TestFactory
    Stream<DynamicTest> holdsTheContractWhateverHappens() {
        Long seed = Long.getLong("downbeat.simulation.seed");
        if (seed != null) {
            return Stream.of(DynamicTest.dynamicTest("seed " + seed, () -> replay(seed)));
        }
        return LongStream.iterate(0, from -> from < SEEDS, from -> from + CHUNK).mapToObj(from -> {
            long to = Math.min(SEEDS, from + CHUNK);
            return DynamicTest.dynamicTest("seeds " + from + " to " + (to - 1), () -> run(from, to));
        });
    }

    private static void run(long from, long to) {
        SUITE.firstFailure(from, to).ifPresent(failure -> {
            throw new AssertionError(SUITE.describe(failure), failure.violation());
        });
    }

    private static void replay(long seed) {
        List<String> trace = SUITE.trace(seed);
        trace.forEach(System.out::println);
        assertThat(trace).endsWith("nothing is broken");
    }

    @AfterAll
    static void sawEverythingHappen() {
        if (SUITE.tally().ticks > 0 && SEEDS >= ENOUGH) {
            System.out.println("simulated: " + SUITE.tally());
            assertThat(SUITE.tally().missing()).as("what never happened").isEmpty();
        }
    }
}
