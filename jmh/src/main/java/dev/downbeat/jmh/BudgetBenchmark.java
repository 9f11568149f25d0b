package dev.downbeat.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What budgets cost: the same handlers compiled with the counting of steps, as they always are, and without it, so that no
 * measure is ever looked at. A numeric loop of 100,000 turns, and a tick of 10,000 entities that read nine fields and write four.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar BudgetBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BudgetBenchmark {

    private static final int ENTITIES = 10_000;

    private static final String LOOP = """
            function tick(self, dt) {
              let sum = 0;
              for (let i = 0; i < 100000; i++) {
                sum += i * dt;
              }
              self.x = sum;
            }
            """;

    private final ScriptedBodies countedLoop = new ScriptedBodies(1);
    private final ScriptedBodies uncountedLoop = ScriptedBodies.withoutCounting(1);
    private final ScriptedBodies countedTick = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies uncountedTick = ScriptedBodies.withoutCounting(ENTITIES);

    public BudgetBenchmark() {}

    /** Also checks that both compute the same. */
    @Setup
    public void prepare() {
        countedLoop.behave(LOOP);
        uncountedLoop.behave(LOOP);
        countedTick.behave(ScriptCallBenchmark.MOVE);
        uncountedTick.behave(ScriptCallBenchmark.MOVE);
        countedLoop();
        uncountedLoop();
        if (countedLoop.bodies.get(0).x != uncountedLoop.bodies.get(0).x || countedLoop.bodies.get(0).x == 0) {
            throw new IllegalStateException("the two disagree");
        }
    }

    @Benchmark
    public void countedLoop() {
        countedLoop.world.tick();
    }

    @Benchmark
    public void uncountedLoop() {
        uncountedLoop.world.tick();
    }

    @Benchmark
    public void countedTick() {
        countedTick.world.tick();
    }

    @Benchmark
    public void uncountedTick() {
        uncountedTick.world.tick();
    }
}
