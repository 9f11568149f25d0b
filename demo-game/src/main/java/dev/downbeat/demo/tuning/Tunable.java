package dev.downbeat.demo.tuning;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number of the config, and the range in which it makes sense. Numbers have the decimals with which they are written: one of
 * a whole range that is whole stays so, and all others keep a decimal, so that they are not taken for whole the next time.
 *
 * @param path names, divided by full stops: {@code drone.speed}
 * @param value as it is in the file, which may be beyond the range
 * @param least the one end of the range
 * @param most the other end, greater than that
 */
public record Tunable(String path, BigDecimal value, BigDecimal least, BigDecimal most) {

    private static final int STEPS_EXPONENT = 2; // 100 to 1000 steps from end to end

    /** @throws IllegalArgumentException if the range has no width */
    public Tunable {
        if (least.compareTo(most) >= 0) {
            throw new IllegalArgumentException("a range goes upwards: path=" + path + ", range=" + range(least, most));
        }
    }

    /** The step by which it is turned: a power of ten. */
    public BigDecimal step() {
        BigDecimal width = most.subtract(least);
        BigDecimal step = power(width.precision() - width.scale() - 1 - STEPS_EXPONENT);
        return whole() ? step.max(BigDecimal.ONE) : step;
    }

    private static BigDecimal power(int exponent) {
        return exponent < 0 ? BigDecimal.valueOf(1, -exponent) : BigDecimal.TEN.pow(exponent);
    }

    private boolean whole() {
        return value.scale() <= 0 && least.scale() <= 0 && most.scale() <= 0;
    }

    /** Where in its range it is, from 0 to 1. */
    public double share() {
        double share =
                value.subtract(least).doubleValue() / most.subtract(least).doubleValue();
        return Math.max(0, Math.min(1, share));
    }

    /**
     * The same number turned to a place of its range.
     *
     * @param share from 0 to 1; what is beyond is an end
     */
    public Tunable at(double share) {
        return turned(least.add(most.subtract(least).multiply(BigDecimal.valueOf(share))));
    }

    /** The same number turned by so many steps. */
    public Tunable by(int steps) {
        return turned(value.add(step().multiply(BigDecimal.valueOf(steps))));
    }

    private Tunable turned(BigDecimal wanted) {
        BigDecimal stepped = wanted.divide(step(), 0, RoundingMode.HALF_UP).multiply(step());
        BigDecimal shortest = stepped.min(most).max(least).stripTrailingZeros();
        int decimals = Math.max(shortest.scale(), whole() ? 0 : 1);
        return new Tunable(path, shortest.setScale(decimals), least, most);
    }

    /** The number as it is written. */
    public String text() {
        return value.toPlainString();
    }

    /** The range as it is read. */
    public String range() {
        return range(least, most);
    }

    private static String range(BigDecimal least, BigDecimal most) {
        return least.toPlainString() + " to " + most.toPlainString();
    }
}
