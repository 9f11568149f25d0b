package dev.downbeat.jmh;

import dev.downbeat.loop.Pacer;
import dev.downbeat.time.NanoClock;
import dev.downbeat.time.Timestep;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/**
 * How late {@link Pacer#parkThenSpin} wakes at 60 Hz, and what it costs, for several spin margins. A plain program, not
 * a JMH benchmark: it measures waiting, not work. Prints one table, a minute after
 *
 * <pre>{@code
 * mvn -q -B -pl core,scripting,jmh -DskipTests package
 * java -cp jmh/target/benchmarks.jar dev.downbeat.jmh.PacingJitter
 * }</pre>
 *
 * An argument sets the frames measured for each margin, 600 if there is none.
 */
public final class PacingJitter {

    private static final List<Integer> SPIN_MICROS = List.of(0, 100, 300, 1_000, 2_000);
    private static final int WARMUP_FRAMES = 60;

    private final NanoClock clock = NanoClock.system();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long stepNanos = Timestep.DEFAULT.nanos();

    private PacingJitter() {}

    public static void main(String[] arguments) {
        int frames = arguments.length == 0 ? 600 : Integer.parseInt(arguments[0]);
        PacingJitter jitter = new PacingJitter();
        System.out.printf("lateness at 60 Hz, %d frames a row, JDK %s%n", frames, Runtime.version());
        System.out.println("spin µs | p50 µs | p99 µs | max µs | processor ms per s");
        for (int spinMicros : SPIN_MICROS) {
            System.out.println(jitter.measure(spinMicros, frames));
        }
    }

    private String measure(int spinMicros, int frames) {
        Pacer pacer = Pacer.parkThenSpin(clock, spinMicros * 1_000L);
        runFrames(pacer, WARMUP_FRAMES);
        long startNanos = clock.nanoTime();
        long startCpuNanos = threads.getCurrentThreadCpuTime();
        long[] lateNanos = runFrames(pacer, frames);
        double seconds = (clock.nanoTime() - startNanos) / 1e9;
        double cpuMillis = (threads.getCurrentThreadCpuTime() - startCpuNanos) / 1e6;
        Arrays.sort(lateNanos);
        return String.format(
                "%7d | %6.1f | %6.1f | %6.1f | %18.2f",
                spinMicros,
                micros(lateNanos, 0.50),
                micros(lateNanos, 0.99),
                micros(lateNanos, 1.0),
                cpuMillis / seconds);
    }

    private long[] runFrames(Pacer pacer, int frames) {
        long[] lateNanos = new long[frames];
        long deadlineNanos = clock.nanoTime();
        for (int i = 0; i < frames; i++) {
            deadlineNanos += stepNanos;
            pacer.awaitUntil(deadlineNanos);
            lateNanos[i] = clock.nanoTime() - deadlineNanos;
        }
        return lateNanos;
    }

    private static double micros(long[] sortedNanos, double quantile) {
        return sortedNanos[(int) Math.ceil(quantile * sortedNanos.length) - 1] / 1e3;
    }
}
