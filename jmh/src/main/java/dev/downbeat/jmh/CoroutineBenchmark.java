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
 * A coroutine that goes on in every tick beside a handler of {@code tick} that does the same, per entity.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar CoroutineBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CoroutineBenchmark {

    private static final int ENTITIES = 1_000;

    private final ScriptedBodies walking = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies waiting = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies ticking = new ScriptedBodies(ENTITIES);

    public CoroutineBenchmark() {}

    @Setup
    public void prepare() {
        ticking.behave("function tick(self) { self.x += 1; }");
        walking.behave("function hit(self) { start(walk(self)); }"
                + " function* walk(self) { while (true) { self.x += 1; yield; } }");
        waiting.behave("function hit(self) { start(walk(self)); }"
                + " function* walk(self) { while (true) { self.x += 1; yield wait(3600); } }");
        for (ScriptedBodies bodies : new ScriptedBodies[] {walking, waiting}) {
            bodies.bodies.forEach(body -> bodies.world.post(ScriptedBodies.HIT, body, 1.0));
            bodies.world.tick();
        }
        double before = walking.bodies.get(0).x;
        walking.world.tick();
        if (walking.bodies.get(0).x != before + 1) {
            throw new IllegalStateException("the coroutine does not go on");
        }
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void coroutineGoesOn() {
        walking.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void coroutineWaits() {
        waiting.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void tickHandler() {
        ticking.world.tick();
    }
}
