package dev.downbeat.scripting.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietPeriodTest {

    private final QuietPeriod quiet = new QuietPeriod(25, 100);

    @Test
    void isClosedUntilTheFirstHintAndAfterARead() {
        assertThat(quiet.open()).isFalse();

        quiet.hint(7);
        assertThat(quiet.open()).isTrue();

        quiet.close();
        assertThat(quiet.open()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 25", "1, 24", "24, 1", "25, 0", "26, 0", "1000, 0"})
    void waitsTheSettleTimeAfterAHint(long now, long remaining) {
        quiet.hint(0);

        assertThat(quiet.remainingNanos(now)).isEqualTo(remaining);
    }

    @ParameterizedTest
    @CsvSource({"90, 10", "99, 1", "100, 0", "101, 0"})
    void waitsNoLongerThanTheLimitAfterTheFirstOfManyHints(long now, long remaining) {
        quiet.hint(0);
        quiet.hint(now);

        assertThat(quiet.remainingNanos(now)).isEqualTo(remaining);
        assertThat(quiet.limitReached(now)).isEqualTo(remaining == 0);
    }

    @Test
    void startsTheLimitAnewAfterARead() {
        quiet.hint(0);
        quiet.close();
        quiet.hint(90);

        assertThat(quiet.firstHintNanos()).isEqualTo(90);
        assertThat(quiet.remainingNanos(100)).isEqualTo(15);
    }

    @Test
    void worksAcrossTheOverflowOfTheClock() {
        quiet.hint(Long.MAX_VALUE - 5);

        assertThat(quiet.remainingNanos(Long.MIN_VALUE + 4)).isEqualTo(15);
    }
}
