package dev.downbeat.random;

import java.util.random.RandomGenerator;

/**
 * A seeded random source whose state can be read, so that two runs can be compared, and which can be split into
 * independent streams. The algorithm is SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number
 * Generators", OOPSLA 2014), the one behind {@link java.util.SplittableRandom}, which hides its state. Used by one
 * thread.
 */
public final class SeededRandom implements RandomGenerator {

    /** The odd integer nearest to 2^64 divided by the golden ratio: the paper's default increment. */
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final long gamma;
    private long state; // owned by the thread that draws

    public SeededRandom(long seed) {
        this(seed, GOLDEN_GAMMA);
    }

    private SeededRandom(long state, long gamma) {
        this.state = state;
        this.gamma = gamma;
    }

    @Override
    public long nextLong() {
        return mix(advance());
    }

    /** Uniform in [0, 1), 53 bits; written out so that every JDK draws the same numbers. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** A new source, statistically independent of this one; draws two numbers from this one. */
    public SeededRandom split() {
        return new SeededRandom(nextLong(), mixGamma(advance()));
    }

    /**
     * A new source that depends on this one's present state and on a label only, and draws nothing from this one: two
     * streams with different labels are independent, and asking twice gives the same stream.
     */
    public SeededRandom stream(long label) {
        long start = mix(state ^ mix(label + gamma));
        return new SeededRandom(start, mixGamma(start + GOLDEN_GAMMA));
    }

    /** What changes in this source as it draws, for comparison with one of the same descent. */
    public long state() {
        return state;
    }

    private long advance() {
        return state += gamma;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** An odd increment with enough bit changes, section 3.2 of the paper. */
    private static long mixGamma(long z) {
        z = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        z = (z ^ (z >>> 33)) | 1L;
        return Long.bitCount(z ^ (z >>> 1)) < 24 ? z ^ 0xAAAAAAAAAAAAAAAAL : z;
    }
}
