package dev.downbeat.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimestepTest {

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 99_999, 10_000_000_001L, Long.MAX_VALUE})
    void refusesALengthOutOfRange(long nanos) {
        assertThatThrownBy(() -> new Timestep(nanos))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timestep must be between 100000 and 10000000000 ns: nanos=" + nanos);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {-60, 0, -0.0, 0.0999, 10_000.001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
            })
    void refusesARateOutOfRange(double hz) {
        assertThatThrownBy(() -> Timestep.ofHz(hz))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ticks per second must be between 0.1 and 10000: hz=" + hz);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 10000000000", "1, 1000000000", "3, 333333333", "60, 16666667", "64, 15625000", "10000, 100000"})
    void roundsARateToTheNearestNanosecond(double hz, long nanos) {
        assertThat(Timestep.ofHz(hz).nanos()).isEqualTo(nanos);
    }

    @ParameterizedTest
    @ValueSource(longs = {100_000, 10_000_000_000L})
    void takesTheBoundsThemselves(long nanos) {
        assertThat(new Timestep(nanos).nanos()).isEqualTo(nanos);
    }

    @Test
    void isSixtyHertzByDefault() {
        assertThat(Timestep.DEFAULT).isEqualTo(Timestep.ofHz(60));
    }

    @Test
    void givesItsLengthInSecondsAndItsRate() {
        Timestep step = Timestep.ofHz(64);

        assertThat(step.seconds()).isEqualTo(0.015625);
        assertThat(step.hz()).isEqualTo(64);
    }
}
