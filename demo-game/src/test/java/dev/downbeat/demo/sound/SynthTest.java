package dev.downbeat.demo.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SynthTest {

    @ParameterizedTest
    @EnumSource(Timbre.class)
    void neverClipsAndIsNeverFaint(Timbre timbre) {
        assertThat(peak(Synth.samples(timbre), 0, 1)).isBetween(0.75, 0.85);
    }

    @ParameterizedTest
    @EnumSource(Timbre.class)
    void beginsAndEndsInSilence(Timbre timbre) {
        short[] samples = Synth.samples(timbre);

        assertThat(samples[0]).isZero();
        assertThat(samples[samples.length - 1]).isZero();
        assertThat(peak(samples, 0.98, 1)).isLessThan(0.01);
    }

    @ParameterizedTest
    @EnumSource(Timbre.class)
    void hasNoOffset(Timbre timbre) {
        assertThat(Arrays.stream(toInts(Synth.samples(timbre))).average().orElseThrow())
                .isCloseTo(0, Offset.offset(0.02 * Short.MAX_VALUE));
    }

    @ParameterizedTest
    @EnumSource(Timbre.class)
    void isAsLongAsItsRecipeSays(Timbre timbre) {
        double seconds = (double) Synth.samples(timbre).length / Synth.RATE;

        assertThat(seconds)
                .isCloseTo(timbre.recipe().seconds(), Offset.offset(0.001))
                .isLessThan(2);
    }

    @Test
    void makesAnotherSoundOfEachTimbreAndAlwaysTheSame() {
        Set<Integer> different = new HashSet<>();
        for (Timbre timbre : Timbre.values()) {
            different.add(Arrays.hashCode(Synth.samples(timbre)));
            assertThat(Synth.samples(timbre)).isEqualTo(Synth.samples(timbre));
        }

        assertThat(different).hasSize(Timbre.values().length);
    }

    @Test
    void risesAndFallsAsTheNamesSay() {
        assertThat(crossings(Synth.samples(Timbre.RISE), 0.6, 0.8))
                .isGreaterThan(crossings(Synth.samples(Timbre.RISE), 0.1, 0.3));
        assertThat(crossings(Synth.samples(Timbre.FALL), 0.76, 0.96))
                .isLessThan(crossings(Synth.samples(Timbre.FALL), 0.02, 0.22));
    }

    private static int[] toInts(short[] samples) {
        int[] ints = new int[samples.length];
        for (int i = 0; i < samples.length; i++) {
            ints[i] = samples[i];
        }
        return ints;
    }

    /** The loudest sample of a part, 0 to 1. */
    private static double peak(short[] samples, double from, double to) {
        int loudest = 0;
        for (int i = (int) (from * samples.length); i < to * samples.length; i++) {
            loudest = Math.max(loudest, Math.abs(samples[i]));
        }
        return (double) loudest / Short.MAX_VALUE;
    }

    /** How often a part goes from below zero to above. */
    private static int crossings(short[] samples, double from, double to) {
        int crossings = 0;
        for (int i = 1 + (int) (from * samples.length); i < to * samples.length; i++) {
            crossings += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        return crossings;
    }
}
