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
 * What it costs that a call which fails is undone, per call: handlers that write fields, and that use {@code self.state}. The
 * baseline of the state is the same work on a plain object of the script's own.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar UndoBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class UndoBenchmark {

    private static final int ENTITIES = 1_000;

    private final ScriptedBodies fields = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies numbers = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies plainNumbers = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies reading = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies plainReading = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies pushing = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies plainPushing = new ScriptedBodies(ENTITIES);

    public UndoBenchmark() {}

    @Setup
    public void prepare() {
        fields.behave("""
                function tick(self, dt) {
                  self.x += self.vx * dt;
                  self.y += self.vy * dt;
                  self.hp = self.x < self.y ? self.x : self.y;
                  self.vx = -self.vx;
                }
                """);
        numbers.behave(numbers("self.state"));
        plainNumbers.behave("const own = {};\n" + numbers("own"));
        reading.behave(reading("self.state"));
        plainReading.behave("const own = {};\n" + reading("own"));
        pushing.behave(pushing("self.state"));
        plainPushing.behave("const own = {};\n" + pushing("own"));
    }

    private static String numbers(String bag) {
        return """
                function tick(self, dt) {
                  const s = %s;
                  s.n = (s.n ?? 0) + 1;
                  s.time = (s.time ?? 0) + dt;
                  s.mode = s.n > 5 ? 'hunt' : 'rest';
                }
                """.formatted(bag);
    }

    private static String reading(String bag) {
        return """
                function tick(self, dt) {
                  const s = %s;
                  s.path ??= Array.from({ length: 20 }, (each, i) => ({ x: i, y: -i }));
                  s.at = ((s.at ?? 0) + 1) %% s.path.length;
                  self.x = s.path[s.at].x;
                }
                """.formatted(bag);
    }

    private static String pushing(String bag) {
        return """
                function tick(self, dt) {
                  const s = %s;
                  s.trail ??= [];
                  s.trail.push({ x: self.x, y: self.y });
                  if (s.trail.length > 20) s.trail.shift();
                }
                """.formatted(bag);
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void fieldsNineReadsFourWrites() {
        fields.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void stateOfNumbers() {
        numbers.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void stateOfNumbersBaseline() {
        plainNumbers.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void stateOfTwentyPointsRead() {
        reading.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void stateOfTwentyPointsReadBaseline() {
        plainReading.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void stateOfTwentyPointsChanged() {
        pushing.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void stateOfTwentyPointsChangedBaseline() {
        plainPushing.world.tick();
    }
}
