package dev.downbeat.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ManualClockTest {

    private final ManualClock clock = new ManualClock();

    @Test
    void refusesToGoBackwards() {
        assertThatThrownBy(() -> clock.advance(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a clock never goes backwards: nanos=-1");
    }

    @Test
    void standsAtZeroUntilItIsMoved() {
        assertThat(clock.nanoTime()).isZero();
        assertThat(clock.nanoTime()).isZero();
    }

    @Test
    void movesByWhatItIsTold() {
        clock.advance(5);
        clock.advance(0);
        clock.advance(7);

        assertThat(clock.nanoTime()).isEqualTo(12);
    }
}
