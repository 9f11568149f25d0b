package dev.downbeat.scripting;

import java.time.Duration;

/**
 * What script code may use up in one go before it is aborted.
 *
 * @param steps the most steps (Rhino's instructions, and what builtins do in their stead), 1,000 or more. This measure comes
 *     first: the same script is aborted at the same place on every machine and in every run
 * @param cpuTime the most processor time of its thread, more than zero: a net below the steps, for what costs more than it counts.
 *     Looked at every few milliseconds
 * @param bytes the most bytes of objects that it may make, whether it keeps them or not, 100,000 or more; not measured on a JVM
 *     that does not tell
 */
public record Budget(long steps, Duration cpuTime, long bytes) {

    public Budget {
        require(steps >= 1_000, "steps", steps);
        require(!cpuTime.isNegative() && !cpuTime.isZero(), "cpuTime", cpuTime);
        require(bytes >= 100_000, "bytes", bytes);
    }

    /** With other steps. */
    public Budget withSteps(long other) {
        return new Budget(other, cpuTime, bytes);
    }

    /** With other processor time. */
    public Budget withCpuTime(Duration other) {
        return new Budget(steps, other, bytes);
    }

    /** With other bytes. */
    public Budget withBytes(long other) {
        return new Budget(steps, cpuTime, other);
    }

    private static void require(boolean holds, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("budget out of range: " + name + "=" + value);
        }
    }
}
