package dev.downbeat.jmh;

import dev.downbeat.loop.GameLoop;
import dev.downbeat.loop.Simulation;
import dev.downbeat.time.Accumulator;
import dev.downbeat.time.ManualClock;
import dev.downbeat.time.Timestep;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The bookkeeping of a frame of 20 ms at 60 Hz: the accumulator alone, a whole frame of the loop, and the arithmetic in
 * doubles that most games write by hand.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar AccumulatorBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AccumulatorBenchmark {

    private static final long FRAME_NANOS = 20_000_000L;

    private final Accumulator accumulator = new Accumulator(Timestep.DEFAULT);
    private final ManualClock clock = new ManualClock();
    private long ticks;
    private final GameLoop loop = new GameLoop(clock, Timestep.DEFAULT, new Simulation() {
        @Override
        public void tick() {
            ticks++;
        }
    });
    private double rest;

    public AccumulatorBenchmark() {}

    @Benchmark
    public long accumulator() {
        accumulator.add(FRAME_NANOS);
        while (accumulator.takeStep()) {
            ticks++;
        }
        return ticks;
    }

    @Benchmark
    public int frameOfLoop() {
        clock.advance(FRAME_NANOS);
        return loop.runFrame();
    }

    @Benchmark
    public long doublesByHandBaseline() {
        rest += Math.min(0.25, FRAME_NANOS / 1e9);
        while (rest >= 1.0 / 60) {
            rest -= 1.0 / 60;
            ticks++;
        }
        return ticks;
    }
}
