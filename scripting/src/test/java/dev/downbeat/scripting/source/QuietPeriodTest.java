package dev.downbeat.scripting.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietPeriodTest {

    private static final long MILLI = 1_000_000;

    private final QuietPeriod quiet = new QuietPeriod(new Waits(25 * MILLI, 125 * MILLI, 300 * MILLI, 400 * MILLI));

    @Test
    void isClosedUntilTheFirstSignAndAfterItWasClosed() {
        assertThat(quiet.open()).isFalse();

        quiet.open(7);
        assertThat(quiet.open()).isTrue();

        quiet.close();
        assertThat(quiet.open()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 4", "5, 0", "6, 0"})
    void looksAgainFiveMillisecondsAfterAChange(long now, long remaining) {
        quiet.open(0);
        quiet.changed(0, 0);

        assertThat(quiet.remainingNanos(now * MILLI)).isEqualTo(remaining * MILLI);
    }

    @Test
    void looksLessAndLessOftenAsLongAsNothingHappensButAtTheEndOfEachWait() {
        quiet.open(0);
        quiet.changed(0, 0);

        long now = 0;
        for (long next : new long[] {5, 15, 25, 65, 125, 225, 325, 400, 500}) {
            assertThat(quiet.remainingNanos(now)).isEqualTo(next * MILLI - now);
            now = next * MILLI;
            quiet.same(now, now);
        }
    }

    @Test
    void looksOftenAgainWhenItIsOpenedAnew() {
        quiet.open(0);
        quiet.same(0, 0);
        quiet.same(5 * MILLI, 5 * MILLI);
        quiet.close();
        quiet.open(90 * MILLI);
        quiet.same(90 * MILLI, 90 * MILLI);

        assertThat(quiet.remainingNanos(90 * MILLI)).isEqualTo(5 * MILLI);
    }

    @Test
    void looksLessOftenWhereALookTakesLong() {
        quiet.open(0);
        quiet.changed(0, 20 * MILLI);
        assertThat(quiet.remainingNanos(20 * MILLI)).isEqualTo(25 * MILLI);

        quiet.same(45 * MILLI, 65 * MILLI);
        assertThat(quiet.remainingNanos(65 * MILLI)).isEqualTo(80 * MILLI);
    }

    @ParameterizedTest
    @CsvSource({"33, false, false", "34, true, false", "133, true, false", "134, true, true"})
    void countsFromTheEndOfTheLookThatShowedTheLatestChange(long now, boolean settled, boolean beyondDoubt) {
        quiet.open(0);
        quiet.changed(3 * MILLI, 4 * MILLI);
        quiet.changed(8 * MILLI, 9 * MILLI);
        quiet.same(14 * MILLI, 15 * MILLI);

        assertThat(quiet.settled(now * MILLI)).isEqualTo(settled);
        assertThat(quiet.beyondDoubt(now * MILLI)).isEqualTo(beyondDoubt);
    }

    @ParameterizedTest
    @CsvSource({"299, false, false", "300, true, false", "399, true, false", "400, true, true"})
    void hurriesAndReachesTheLimitHoweverOftenSomethingChanges(long now, boolean hurrying, boolean limitReached) {
        quiet.open(0);
        quiet.changed(290 * MILLI, 291 * MILLI);

        assertThat(quiet.hurrying(now * MILLI)).isEqualTo(hurrying);
        assertThat(quiet.limitReached(now * MILLI)).isEqualTo(limitReached);
    }

    @Test
    void startsTheLimitsAnewWhenItIsTold() {
        quiet.open(0);
        quiet.restart(200 * MILLI);

        assertThat(quiet.hurrying(499 * MILLI)).isFalse();
        assertThat(quiet.openedNanos()).isEqualTo(200 * MILLI);
    }

    @Test
    void worksAcrossTheOverflowOfTheClock() {
        quiet.open(Long.MAX_VALUE - 2 * MILLI);
        quiet.changed(Long.MAX_VALUE - 2 * MILLI, Long.MAX_VALUE - 2 * MILLI);

        assertThat(quiet.remainingNanos(Long.MIN_VALUE + MILLI)).isEqualTo(2 * MILLI - 1);
        assertThat(quiet.settled(Long.MIN_VALUE + 24 * MILLI)).isTrue();
    }
}
