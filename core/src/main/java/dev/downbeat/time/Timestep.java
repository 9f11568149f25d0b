package dev.downbeat.time;

/**
 * The length of one tick.
 *
 * @param nanos whole nanoseconds, 100,000 (10 kHz) to 10,000,000,000 (0.1 Hz)
 */
public record Timestep(long nanos) {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long MIN_NANOS = 100_000L;
    private static final long MAX_NANOS = 10 * NANOS_PER_SECOND;

    /** 60 ticks a second: what players and displays expect. */
    public static final Timestep DEFAULT = ofHz(60);

    /** @throws IllegalArgumentException if {@code nanos} is out of range */
    public Timestep {
        if (nanos < MIN_NANOS || nanos > MAX_NANOS) {
            throw new IllegalArgumentException(
                    "timestep must be between " + MIN_NANOS + " and " + MAX_NANOS + " ns: nanos=" + nanos);
        }
    }

    /**
     * The timestep of a rate, rounded to the nearest nanosecond (at 60 Hz, 16,666,667 ns: 0.02 millionths too long).
     *
     * @param hz ticks per second, 0.1 to 10,000
     * @throws IllegalArgumentException if {@code hz} is out of range
     */
    public static Timestep ofHz(double hz) {
        if (!(hz >= 0.1 && hz <= 10_000)) {
            throw new IllegalArgumentException("ticks per second must be between 0.1 and 10000: hz=" + hz);
        }
        return new Timestep(Math.round(NANOS_PER_SECOND / hz));
    }

    /** The {@code dt} of a tick, in seconds. */
    public double seconds() {
        return (double) nanos / NANOS_PER_SECOND;
    }

    /** Ticks per second. */
    public double hz() {
        return (double) NANOS_PER_SECOND / nanos;
    }
}
