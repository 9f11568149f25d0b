package dev.downbeat.scripting.bind;

/**
 * What numbers are clamped to.
 *
 * @param min the least
 * @param max the greatest, at least {@code min}
 */
public record Range(double min, double max) {

    public Range {
        if (!(min <= max)) {
            throw new IllegalArgumentException("its range is empty: min=" + min + ", max=" + max);
        }
    }

    /** The nearest number of the range; NaN is none, and stays what it is. */
    public double clamp(double number) {
        return Math.max(min, Math.min(max, number));
    }
}
