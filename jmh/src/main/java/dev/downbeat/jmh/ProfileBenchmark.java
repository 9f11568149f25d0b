package dev.downbeat.jmh;

import dev.downbeat.scripting.Profile;
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
 * What it costs to measure handlers, per call, in a world of 10,000 entities: with a profile that is open, with one that was
 * open, and with none.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar ProfileBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProfileBenchmark {

    private static final int ENTITIES = 10_000;

    private final ScriptedBodies never = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies before = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies now = new ScriptedBodies(ENTITIES);

    public ProfileBenchmark() {}

    @Setup
    public void prepare() {
        never.behave(ScriptCallBenchmark.MOVE);
        before.behave(ScriptCallBenchmark.MOVE);
        now.behave(ScriptCallBenchmark.MOVE);
        try (Profile profile = before.profile()) {
            before.world.tick();
            if (profile.costs().isEmpty()) {
                throw new IllegalStateException("nothing was measured");
            }
        }
        now.profile();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void unprofiled() {
        never.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void profiledBefore() {
        before.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void profiledNow() {
        now.world.tick();
    }
}
