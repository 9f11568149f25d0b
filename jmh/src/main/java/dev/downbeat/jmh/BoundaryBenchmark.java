package dev.downbeat.jmh;

import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The tick boundary that commits, in a world with one entity for each script. Staging and a tick, in which each handler changes
 * its script's four variables, are done before each boundary and not timed.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar BoundaryBenchmark}; what it takes when nothing is warm yet, which is what a
 * session's first commits take: the same with {@code -bm ss -wi 0 -i 1 -f 10}
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class BoundaryBenchmark {

    private static final String SCRIPT = """
            const VERSION = %1$d;
            let count = 0;
            let mode = 'idle';
            let last = { x: 0, y: 0 };
            const seen = [];

            export function tick(self, dt) {
              count++;
              mode = count %% 2 === 0 ? 'even' : 'odd';
              last = { x: self.x, y: self.y };
              seen[count %% 8] = count;
              self.hp = VERSION + %2$d;
            }

            export function hit(self, damage) {
              self.hp -= damage + %2$d;
            }
            """;

    /** What the two texts between which a script goes to and fro differ in. */
    public enum Change {
        /** Two functions of every script. */
        PATCH_ALL,
        /** A variable's initialiser of every script: the values of the others go on. */
        RELOAD_ALL,
        /** Two functions of one script. */
        PATCH_ONE,
        /** A variable's initialiser of one script. */
        RELOAD_ONE;

        private String text(int script, int version) {
            boolean differs = script == 0 || this == PATCH_ALL || this == RELOAD_ALL;
            boolean reload = this == RELOAD_ALL || this == RELOAD_ONE;
            return SCRIPT.formatted(differs && reload ? version : 0, differs && !reload ? version : 0);
        }
    }

    /** Scripts in the set. */
    @Param({"1", "100", "1000"})
    public int scripts = 1;

    @Param
    public Change change = Change.PATCH_ALL;

    private ScriptedBodies bodies = new ScriptedBodies(0);
    private List<Attempt> versions = List.of();
    private int turn;

    public BoundaryBenchmark() {}

    @Setup
    public void compile() {
        Reports.silence();
        bodies = ScriptedBodies.ofKinds(
                IntStream.range(0, scripts).mapToObj(i -> "kind" + i).toList());
        versions = List.of(bodies.attempt(files(1)), bodies.attempt(files(2)));
    }

    private List<ScriptFile> files(int version) {
        List<ScriptFile> files = new ArrayList<>();
        for (int i = 0; i < scripts; i++) {
            files.add(ScriptFile.of("kind" + i + ".js", change.text(i, version)));
        }
        return files;
    }

    @Setup(Level.Invocation)
    public void stage() {
        bodies.world.tick();
        bodies.stage(bodies.again(versions.get(turn++ & 1)));
    }

    @Benchmark
    public void boundary() {
        bodies.commit();
    }
}
