package dev.downbeat.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeededRandomTest {

    /** The golden values are those of {@code new SplittableRandom(42)}: same algorithm, same seed, same numbers. */
    @Test
    void drawsTheGoldenNumbersOfItsSeed() {
        assertThat(draw(new SeededRandom(42), 4))
                .containsExactly(
                        -4767286540954276203L, 2949826092126892291L, 5139283748462763858L, 6349198060258255764L);
    }

    /** These come from default methods of {@link RandomGenerator}; a JDK that changes them would break replays. */
    @Test
    void drawsTheGoldenNumbersOfEveryOtherShape() {
        SeededRandom random = new SeededRandom(42);

        assertThat(random.nextInt()).isEqualTo(-1109970394);
        assertThat(random.nextInt(100)).isEqualTo(53);
        assertThat(random.nextInt(-5, 6)).isEqualTo(2);
        assertThat(random.nextBoolean()).isFalse();
        assertThat(random.nextDouble()).isEqualTo(0.03803016854024621);
        assertThat(random.nextDouble(2, 3)).isEqualTo(2.8682280765465324);
        assertThat(random.nextGaussian()).isEqualTo(0.7754519356757847);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 42, Long.MIN_VALUE, Long.MAX_VALUE})
    void agreesWithSplittableRandom(long seed) {
        SplittableRandom theirs = new SplittableRandom(seed);

        assertThat(draw(new SeededRandom(seed), 100)).isEqualTo(draw(theirs, 100));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 42, Long.MIN_VALUE, Long.MAX_VALUE})
    void splitsAsSplittableRandomDoes(long seed) {
        SeededRandom ours = new SeededRandom(seed);
        SplittableRandom theirs = new SplittableRandom(seed);

        assertThat(draw(ours.split().split(), 10)).isEqualTo(draw(theirs.split().split(), 10));
        assertThat(draw(ours, 10)).isEqualTo(draw(theirs, 10));
    }

    @Test
    void givesTheSameStreamForTheSameLabel() {
        SeededRandom random = new SeededRandom(7);

        assertThat(draw(random.stream(3), 10)).isEqualTo(draw(random.stream(3), 10));
    }

    @Test
    void givesDifferentStreamsForDifferentLabels() {
        SeededRandom random = new SeededRandom(7);
        Set<Long> firsts = new HashSet<>();

        for (long label = -500; label < 500; label++) {
            firsts.add(random.stream(label).nextLong());
        }

        assertThat(firsts).hasSize(1_000);
    }

    @Test
    void drawsNothingForAStream() {
        SeededRandom random = new SeededRandom(7);

        random.stream(3);

        assertThat(random.state()).isEqualTo(new SeededRandom(7).state());
    }

    @Test
    void givesAnotherStreamAfterADraw() {
        SeededRandom random = new SeededRandom(7);
        long before = random.stream(3).nextLong();

        random.nextLong();

        assertThat(random.stream(3).nextLong()).isNotEqualTo(before);
    }

    @Test
    void changesItsStateWithEachDraw() {
        SeededRandom random = new SeededRandom(7);
        long before = random.state();

        random.nextLong();

        assertThat(random.state()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 42, -9})
    void drawsDoublesFromZeroToOneEvenly(long seed) {
        DoubleSupplier random = new SeededRandom(seed)::nextDouble;

        double[] drawn = DoubleStream.generate(random).limit(100_000).toArray();

        assertThat(Arrays.stream(drawn).min().orElseThrow()).isBetween(0.0, 0.001);
        assertThat(Arrays.stream(drawn).max().orElseThrow())
                .isGreaterThan(0.999)
                .isLessThan(1);
        assertThat(Arrays.stream(drawn).average().orElseThrow()).isBetween(0.49, 0.51);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64})
    void drawsEveryIntegerBelowABound(int bound) {
        SeededRandom random = new SeededRandom(5);
        Set<Integer> drawn = new HashSet<>();

        for (int i = 0; i < 10_000; i++) {
            drawn.add(random.nextInt(bound));
        }

        assertThat(drawn).hasSize(bound).allMatch(number -> number >= 0 && number < bound);
    }

    private static long[] draw(RandomGenerator random, int count) {
        long[] drawn = new long[count];
        Arrays.setAll(drawn, i -> random.nextLong());
        return drawn;
    }
}
