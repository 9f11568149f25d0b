package dev.downbeat.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A handler that loops over 1,000 numbers in plain code, as lowered and as given to Rhino directly, per turn.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar LoweredLoopBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LoweredLoopBenchmark {

    private static final int TURNS = 1_000;

    private static final String LOOP = """
            'use strict';
            const FACTOR = 0.5;
            function tick(self, dt) {
              let sum = 0;
              for (let i = 0; i < 1000; i++) {
                if (i % 3 !== 0) {
                  sum += i * dt * FACTOR;
                }
              }
              self.x = sum;
            }
            """;

    private final ScriptedBodies lowered = new ScriptedBodies(1);
    private final ScriptedBodies direct = ScriptedBodies.withoutLowering(1);

    public LoweredLoopBenchmark() {}

    /** Also checks that both compute the same. */
    @Setup
    public void prepare() {
        lowered.behave(LOOP);
        direct.behave(LOOP);
        lowered();
        direct();
        if (lowered.bodies.get(0).x != direct.bodies.get(0).x || lowered.bodies.get(0).x == 0) {
            throw new IllegalStateException("the two disagree");
        }
    }

    @Benchmark
    @OperationsPerInvocation(TURNS)
    public void lowered() {
        lowered.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(TURNS)
    public void direct() {
        direct.world.tick();
    }
}
