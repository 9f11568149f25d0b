package dev.downbeat.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How a tick grows with the number of scripted entities, each with the handler of {@link ScriptCallBenchmark#MOVE}.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar GrowthBenchmark -prof gc}
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class GrowthBenchmark {

    @Param({"100", "1000", "10000", "100000", "1000000"})
    public int entities = 100;

    private ScriptedBodies bodies = new ScriptedBodies(0);

    public GrowthBenchmark() {}

    @Setup
    public void prepare() {
        bodies = new ScriptedBodies(entities);
        bodies.behave(ScriptCallBenchmark.MOVE);
    }

    @Benchmark
    public void tick() {
        bodies.world.tick();
    }
}
