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
 * A tick of ten thousand entities whose handlers do some work, and of as many that throw after it: most of these are put off.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar FaultBenchmark}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class FaultBenchmark {

    private static final int ENTITIES = 10_000;

    private static final String WORK = """
            function tick(self, dt) {
              let sum = 0;
              for (let i = 0; i < 20; i++) sum += i;
              self.state.text = 'sum ' + sum;
              %s
            }
            """;

    private final ScriptedBodies working = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies throwing = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies failing = new ScriptedBodies(ENTITIES);

    public FaultBenchmark() {}

    @Setup
    public void prepare() {
        working.behave(WORK.formatted(""));
        throwing.behave(WORK.formatted("throw new Error('at ' + self.id);"));
        failing.behave(WORK.formatted("self.state.missing.length;"));
    }

    @Benchmark
    public void work() {
        working.world.tick();
    }

    @Benchmark
    public void thrownError() {
        throwing.world.tick();
    }

    @Benchmark
    public void readOfNull() {
        failing.world.tick();
    }
}
