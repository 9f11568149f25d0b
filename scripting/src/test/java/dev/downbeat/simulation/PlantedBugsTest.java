package dev.downbeat.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation is only worth what it finds. */
class PlantedBugsTest {

    private static final long SEEDS = 200;

    @ParameterizedTest
    @EnumSource
    void areFoundByAnInvariantThatTheyBreak(PlantedBug bug) {
        Optional<Suite.Failure> found = new Suite(bug.wiring()).firstFailure(0, SEEDS);

        assertThat(found).isPresent();
        assertThat(found.get().violation().invariant())
                .as(found.get().violation().getMessage())
                .matches(bug::breaks);
    }

    @Test
    void areNotSeenWhereThereIsNone() {
        Wiring overflowIsHeeded = new PlantedBug.WithoutLooks(true);

        assertThat(new Suite(overflowIsHeeded).firstFailure(0, SEEDS))
                .as("hints that were dropped, and a hint that says so, without the look that finds everything")
                .isEmpty();
    }
}
