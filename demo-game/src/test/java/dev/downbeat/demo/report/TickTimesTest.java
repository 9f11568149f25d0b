package dev.downbeat.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TickTimesTest {

    private final TickTimes times = new TickTimes(100);

    @Test
    void sumsUpByNearestRank() {
        for (int i = 100; i >= 1; i--) {
            times.add(i);
        }

        assertThat(times.sumUp()).isEqualTo(new TickTimes.Summary(100, 50, 99, 100));
    }

    @Test
    void oneTickIsEverything() {
        times.add(8);

        assertThat(times.sumUp()).isEqualTo(new TickTimes.Summary(1, 8, 8, 8));
    }

    @Test
    void startsAnewAfterEachSummary() {
        times.add(8);
        times.sumUp();

        assertThat(times.sumUp()).isEqualTo(new TickTimes.Summary(0, 0, 0, 0));
    }

    @Test
    void countsTicksBeyondItsCapacityWithoutKeepingThem() {
        for (int i = 0; i < 101; i++) {
            times.add(i == 100 ? 999 : 1);
        }

        assertThat(times.sumUp()).isEqualTo(new TickTimes.Summary(101, 1, 1, 1));
    }
}
