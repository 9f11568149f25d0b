package dev.downbeat.jmh;

import dev.downbeat.scripting.UndoPolicy;
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
 * baselines undo nothing; that of the numbers in the state is also measured on a plain object of the script's own.
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

    private static final String MOVE = """
            function tick(self, dt) {
              self.x += self.vx * dt;
              self.y += self.vy * dt;
              self.hp = self.x < self.y ? self.x : self.y;
              self.vx = -self.vx;
            }
            """;

    private static final String READ = """
            function tick(self, dt) {
              const s = self.state;
              s.path ??= Array.from({ length: 20 }, (each, i) => ({ x: i, y: -i }));
              s.at = ((s.at ?? 0) + 1) % s.path.length;
              self.x = s.path[s.at].x;
            }
            """;

    private static final String PUSH = """
            function tick(self, dt) {
              const s = self.state;
              s.trail ??= [];
              s.trail.push({ x: self.x, y: self.y });
              if (s.trail.length > 20) s.trail.shift();
            }
            """;

    private final ScriptedBodies fields = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies numbers = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies ownNumbers = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies plainFields = new ScriptedBodies(ENTITIES, UndoPolicy.NOTHING);
    private final ScriptedBodies plainNumbers = new ScriptedBodies(ENTITIES, UndoPolicy.NOTHING);
    private final ScriptedBodies reading = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies plainReading = new ScriptedBodies(ENTITIES, UndoPolicy.NOTHING);
    private final ScriptedBodies pushing = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies plainPushing = new ScriptedBodies(ENTITIES, UndoPolicy.NOTHING);

    public UndoBenchmark() {}

    @Setup
    public void prepare() {
        fields.behave(MOVE);
        plainFields.behave(MOVE);
        numbers.behave(numbers("self.state"));
        plainNumbers.behave(numbers("self.state"));
        ownNumbers.behave("const own = {};\n" + numbers("own"));
        reading.behave(READ);
        plainReading.behave(READ);
        pushing.behave(PUSH);
        plainPushing.behave(PUSH);
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

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void fieldsNineReadsFourWrites() {
        fields.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void fieldsNineReadsFourWritesBaseline() {
        plainFields.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void ownObjectOfNumbers() {
        ownNumbers.world.tick();
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
