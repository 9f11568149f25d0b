package dev.downbeat.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.time.ManualClock;
import dev.downbeat.time.NanoClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock moves by itself at each reading, so that no test waits for real time. */
final class PacerTest {

    private final ManualClock time = new ManualClock();
    private final NanoClock clock = () -> {
        time.advance(10);
        return time.nanoTime();
    };

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void refusesANegativeMargin() {
        assertThatThrownBy(() -> Pacer.parkThenSpin(clock, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time to spin must not be negative: spinNanos=-1");
    }

    @ParameterizedTest(name = "margin {0} ns")
    @CsvSource({"0", "1", "500", "300000"})
    void returnsAtTheFirstReadingThatReachesTheDeadline(long spinNanos) {
        Pacer.parkThenSpin(clock, spinNanos).awaitUntil(1_000);

        assertThat(time.nanoTime()).isEqualTo(1_000);
    }

    @Test
    void returnsAtOnceWhenTheDeadlineHasPassed() {
        time.advance(5_000);

        Pacer.parkThenSpin(clock).awaitUntil(1_000);

        assertThat(time.nanoTime()).isEqualTo(5_010);
    }

    @Test
    void waitsAcrossTheOverflowOfTheClock() {
        time.advance(Long.MAX_VALUE - 50);

        Pacer.parkThenSpin(clock).awaitUntil(Long.MIN_VALUE + 49);

        assertThat(time.nanoTime()).isEqualTo(Long.MIN_VALUE + 49);
    }

    @Test
    void returnsWithoutWaitingOnAnInterruptedThread() {
        Thread.currentThread().interrupt();

        Pacer.parkThenSpin(() -> 0).awaitUntil(Long.MAX_VALUE);

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @ParameterizedTest(name = "margin {0} ns")
    @CsvSource({"0", "9223372036854775807"})
    void returnsWhenItsThreadIsInterruptedWhileItWaits(long spinNanos) {
        NanoClock interrupting = () -> {
            Thread.currentThread().interrupt();
            return 0;
        };

        Pacer.parkThenSpin(interrupting, spinNanos).awaitUntil(Long.MAX_VALUE);

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
