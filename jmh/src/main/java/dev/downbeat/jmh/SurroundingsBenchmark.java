package dev.downbeat.jmh;

import dev.downbeat.scripting.source.ScriptFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * What the handler of {@link ScriptCallBenchmark#MOVE} costs per call where more than one script runs, or has run: what the JIT
 * compiler makes of it depends on that.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar SurroundingsBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class SurroundingsBenchmark {

    private static final int ENTITIES = 9_600;
    private static final int WARM_TICKS = 300;

    /** Reads and writes the same names of other objects, of other shapes. */
    private static final String OTHERS = """
            const shapes = [{ x: 1, vx: 2 }, { vx: 1, x: 2, y: 'a' }, { y: 1, hp: 2, x: null, vx: 3 }, [1], new Map(), { vy: 1 }];
            export function tick(self, dt) {
              for (const shape of shapes) {
                shape.x = shape.vx;
                shape.y = shape.vy;
                shape.vx = dt;
                if (shape.x < -100 || shape.y > 100) shape.vy = -shape.vy;
              }
            }
            """;

    /** What else runs, or has run. */
    public enum Surroundings {
        /** Nothing. */
        NONE,
        /** Eight kinds with a script each, whose entities come in turns. */
        EIGHT_KINDS,
        /** Eight kinds with a class each, whose scripts go through one function: eight types at one place. */
        EIGHT_TYPES,
        /** A hundred kinds with a script each. */
        HUNDRED_KINDS,
        /** Nine other texts of the script, one after the other. */
        TEN_RELOADS,
        /** A script that used the same names of other objects. */
        OTHER_OBJECTS;

        private int kinds() {
            return this == EIGHT_KINDS || this == EIGHT_TYPES ? 8 : this == HUNDRED_KINDS ? 100 : 1;
        }
    }

    /** What each entity does in a tick. */
    public enum Work {
        /** Nine reads, and two to four writes. */
        MOVE("tick", ScriptCallBenchmark.MOVE),
        /** Nothing. */
        EMPTY("tick", "'use strict'; function tick(self, dt) {}"),
        /** Handles an event that was queued for it. */
        HIT("hit", ScriptCallBenchmark.HIT);

        private final String handler;
        private final String text;

        Work(String handler, String text) {
            this.handler = handler;
            this.text = text;
        }
    }

    @Param
    public Surroundings surroundings = Surroundings.NONE;

    @Param
    public Work work = Work.MOVE;

    private ScriptedBodies bodies = new ScriptedBodies(0);

    public SurroundingsBenchmark() {}

    @Setup
    public void prepare() {
        Reports.silence();
        if (surroundings == Surroundings.OTHER_OBJECTS) {
            ScriptedBodies others = new ScriptedBodies(ENTITIES);
            others.behave(OTHERS);
            run(others);
        }
        List<String> kinds = IntStream.range(0, surroundings.kinds())
                .mapToObj(i -> "kind" + i)
                .toList();
        int each = ENTITIES / kinds.size();
        bodies = surroundings == Surroundings.EIGHT_TYPES
                ? ScriptedBodies.ofEightTypes(each)
                : ScriptedBodies.ofKinds(kinds, each);
        int texts = surroundings == Surroundings.TEN_RELOADS ? 10 : 1;
        for (int text = 0; text < texts; text++) {
            bodies.stage(bodies.attempt(scripts(kinds, text)));
            bodies.commit();
            run(bodies);
        }
    }

    private void tick(ScriptedBodies some) {
        if (work == Work.HIT) {
            ScriptCallBenchmark.postAll(some);
        }
        some.world.tick();
    }

    private List<ScriptFile> scripts(List<String> kinds, int version) {
        String text = work.text + "\nconst VERSION = " + version + ";";
        List<ScriptFile> files = new ArrayList<>();
        if (surroundings == Surroundings.EIGHT_TYPES) {
            files.add(ScriptFile.of("shared.js", text.replace("function ", "export function ")));
            String user =
                    "import { %1$s as shared } from './shared.js'; function %1$s(self, more) { shared(self, more); }"
                            .formatted(work.handler);
            kinds.forEach(kind -> files.add(ScriptFile.of(kind + ".js", user)));
        } else {
            kinds.forEach(kind -> files.add(ScriptFile.of(kind + ".js", text)));
        }
        return files;
    }

    private void run(ScriptedBodies some) {
        for (int i = 0; i < WARM_TICKS; i++) {
            tick(some);
        }
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void calls() {
        tick(bodies);
    }
}
