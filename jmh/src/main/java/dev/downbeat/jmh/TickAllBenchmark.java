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
 * A tick of so many entities that each do what {@link ScriptCallBenchmark#MOVE} does: called one by one; all at once, in a
 * loop that calls a function for each, and in one that does it all; and in a bare loop in Java.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar TickAllBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class TickAllBenchmark {

    private static final String MOVE_EACH = """
            self.x += self.vx * dt;
            self.y += self.vy * dt;
            if (self.x < -100 || self.x > 100) self.vx = -self.vx;
            if (self.y < -100 || self.y > 100) self.vy = -self.vy;
            """;

    private static final String CALLING =
            "function tickAll(selves, dt) { for (const self of selves) move(self, dt); }\n"
                    + "function move(self, dt) {\n" + MOVE_EACH + "}";

    private static final String WHOLE =
            "function tickAll(selves, dt) { for (const self of selves) {\n" + MOVE_EACH + "} }";

    @Param({"10000", "100000"})
    public int entities = 10_000;

    private ScriptedBodies oneByOne = new ScriptedBodies(0);
    private ScriptedBodies calling = new ScriptedBodies(0);
    private ScriptedBodies whole = new ScriptedBodies(0);
    private ScriptedBodies java = new ScriptedBodies(0);

    public TickAllBenchmark() {}

    /** Also checks, before anything is timed, that all compute the same to the last bit. */
    @Setup
    public void prepare() {
        oneByOne = new ScriptedBodies(entities);
        calling = new ScriptedBodies(entities);
        whole = new ScriptedBodies(entities);
        java = new ScriptedBodies(entities);
        oneByOne.behave(ScriptCallBenchmark.MOVE);
        calling.behave(CALLING);
        whole.behave(WHOLE);
        for (int i = 0; i < 100; i++) {
            oneByOne();
            allAtOnceCalling();
            allAtOnceWhole();
            java();
        }
        for (int i = 0; i < entities; i++) {
            Body plain = java.bodies.get(i);
            for (ScriptedBodies scripted : new ScriptedBodies[] {oneByOne, calling, whole}) {
                Body body = scripted.bodies.get(i);
                if (body.x != plain.x || body.y != plain.y) {
                    throw new IllegalStateException("script and Java disagree: body=" + i);
                }
            }
        }
    }

    @Benchmark
    public void oneByOne() {
        oneByOne.world.tick();
    }

    @Benchmark
    public void allAtOnceCalling() {
        calling.world.tick();
    }

    @Benchmark
    public void allAtOnceWhole() {
        whole.world.tick();
    }

    @Benchmark
    public void java() {
        double dt = java.world.config().timestep().seconds();
        for (Body body : java.bodies) {
            body.tick(dt);
        }
    }
}
