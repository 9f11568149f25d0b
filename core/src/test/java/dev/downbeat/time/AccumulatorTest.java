package dev.downbeat.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AccumulatorTest {

    private static final long STEP = 10_000_000;

    private final Accumulator accumulator = new Accumulator(new Timestep(STEP));

    @Test
    void refusesNegativeTime() {
        assertThatThrownBy(() -> accumulator.add(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("elapsed time must not be negative: elapsedNanos=-1");
    }

    @ParameterizedTest(name = "{0} ns: {1} steps, {2} ns to the next, {3} ns dropped")
    @CsvSource({
        "          0,  0, 10000000,   0",
        "          1,  0,  9999999,   0",
        "    9999999,  0,        1,   0",
        "   10000000,  1, 10000000,   0",
        "   10000001,  1,  9999999,   0",
        "   35000000,  3,  5000000,   0",
        "  250000000, 25, 10000000,   0",
        "  250000001, 25, 10000000,   1",
        " 1250000000, 25, 10000000, 1000000000"
    })
    void turnsElapsedTimeIntoWholeSteps(long elapsed, int steps, long missing, long dropped) {
        long actuallyDropped = accumulator.add(elapsed);

        assertThat(takeAll(accumulator)).isEqualTo(steps);
        assertThat(accumulator.nanosToNextStep()).isEqualTo(missing);
        assertThat(actuallyDropped).isEqualTo(dropped);
    }

    @Test
    void keepsTheRestForTheNextFrame() {
        accumulator.add(STEP - 1);
        takeAll(accumulator);

        accumulator.add(1);

        assertThat(accumulator.takeStep()).isTrue();
    }

    @Test
    void saysThatNothingIsMissingWhileAStepIsDue() {
        accumulator.add(3 * STEP);

        assertThat(accumulator.nanosToNextStep()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"300000000, 600000000", "10000000000, 20000000000", "126000000, 252000000", "100000000, 250000000"})
    void takesTwoLongStepsBeforeItDrops(long step, long most) {
        Accumulator slow = new Accumulator(new Timestep(step));

        assertThat(slow.add(most)).isZero();
        assertThat(slow.add(most + 7)).isEqualTo(7);
    }

    @Test
    void losesNothingWhenFramesOfLongStepsComeALittleLate() {
        Accumulator slow = new Accumulator(Timestep.ofHz(1));

        long dropped = slow.add(1_000_050_000L);

        assertThat(dropped).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, STEP / 2, STEP - 1, STEP, STEP + 1, 3 * STEP - 1, Long.MAX_VALUE})
    void keepsAlphaBelowOneAlsoWhileStepsAreDue(long elapsed) {
        accumulator.add(elapsed);

        assertThat(accumulator.alpha()).isGreaterThanOrEqualTo(0).isLessThan(1);
    }

    @Test
    void keepsAlphaBelowOneForTheLongestStep() {
        Accumulator slow = new Accumulator(Timestep.ofHz(0.1));

        slow.add(9_999_999_999L);

        assertThat(slow.alpha()).isLessThan(1);
    }

    @Test
    void givesAlphaAsThePartOfAStepThatHasPassed() {
        accumulator.add(STEP + STEP / 4);
        takeAll(accumulator);

        assertThat(accumulator.alpha()).isEqualTo(0.25);
    }

    private static int takeAll(Accumulator accumulator) {
        int steps = 0;
        while (accumulator.takeStep()) {
            steps++;
        }
        return steps;
    }
}
