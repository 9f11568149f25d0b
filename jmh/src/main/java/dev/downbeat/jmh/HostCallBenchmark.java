package dev.downbeat.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to call the game out of a script: a bound method with a number, a question to {@code world}, a component of a
 * part of the entity; per call of a handler that does it so many times. Take {@link #nothing} off, and divide.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar HostCallBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class HostCallBenchmark {

    private static final int ENTITIES = 1_000;

    /** How often a handler does it: from some number on it is too long for the JIT compiler to look all of its way through. */
    @Param({"2", "8"})
    public int times = 2;

    private final ScriptedBodies nothing = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies method = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies global = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies find = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies part = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies java = new ScriptedBodies(ENTITIES);

    public HostCallBenchmark() {}

    @Setup
    public void prepare() {
        nothing.behave("function tick(self, dt) {}");
        method.behave(often("self.push(dt);"));
        global.behave(often("pairs.partner(self, 'body');"));
        find.behave(often("world.find(self.id);"));
        part.behave(often("self.spin.speed += dt;"));
        method.world.tick();
        part.world.tick();
        if (method.bodies.get(0).vx <= Body.numbered(0).vx || part.bodies.get(0).spin.speed == 0) {
            throw new IllegalStateException("a script does not call the game");
        }
    }

    private String often(String statement) {
        return "function tick(self, dt) { " + statement.repeat(times) + " }";
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void nothing() {
        nothing.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void method() {
        method.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void methodOfAGlobal() {
        global.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void find() {
        find.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void partWritten() {
        part.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void javaMethod() {
        for (Body body : java.bodies) {
            for (int i = 0; i < times; i++) {
                body.push(1.0 / 60);
            }
        }
    }
}
