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
 * What the language's features cost in a handler, per turn of a loop of 1,000, each beside the plain way to write the
 * same.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar LanguageBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LanguageBenchmark {

    private static final int TURNS = 1_000;

    /** A way to write something, with what stands around it and in its loop of {@code i}; {@code s} sums up. */
    public enum Way {
        LOOP("", "s += i * dt;"),
        FOR_OF("const list = Array.from({ length: 1000 }, (_, i) => i);", Whole.FOR_OF),
        FOR_INDEX("const list = Array.from({ length: 1000 }, (_, i) => i);", "s += list[i] * dt;"),
        FOR_EACH("const list = Array.from({ length: 1000 }, (_, i) => i);", Whole.FOR_EACH),
        FOR_OF_SET("const list = new Set(Array.from({ length: 1000 }, (_, i) => i));", Whole.FOR_OF),
        DESTRUCTURE_ARRAY("const pair = [1, 2];", "const [a, b] = pair; s += a * b;"),
        INDEX_ARRAY("const pair = [1, 2];", "const a = pair[0], b = pair[1]; s += a * b;"),
        DESTRUCTURE_OBJECT("const point = { x: 1, y: 2 };", "const { x, y } = point; s += x * y;"),
        READ_OBJECT("const point = { x: 1, y: 2 };", "const x = point.x, y = point.y; s += x * y;"),
        NEW_OF_CLASS(Whole.POINT, "s += new Point(i, dt).x;"),
        OBJECT_LITERAL("", "s += { x: i, y: dt }.x;"),
        METHOD_OF_CLASS(Whole.POINT + " const point = new Point(1, 2);", "s += point.times(i);"),
        METHOD_WITH_SUPER(Whole.POINT + " const point = new Far(1, 2);", "s += point.times(i);"),
        FUNCTION("function times(x, i) { return x * i; }", "s += times(1, i);"),
        CLOSURE_IN_LOOP("", "const f = () => i; s += f();"),
        REST("function count(...all) { return all.length; }", "s += count(i, dt);"),
        SPREAD("function times(x, y) { return x * y; } const pair = [1, 2];", "s += times(...pair);"),
        SPREAD_OBJECT("const point = { x: 1, y: 2 };", "s += { ...point, x: i }.x;"),
        TEMPLATE("", "s += `${i}:`.length;"),
        OPTIONAL("const point = { x: 1 };", "s += point?.x ?? 0;"),
        CONSTANT("const factor = 2;", "s += i * factor;"),
        TOP_LEVEL_VARIABLE("const { factor } = { factor: 2 };", "s += i * factor;"),
        CALL("function times(x) { return x; }", "s += times(i);"),
        ASYNC_CALL("async function times(x) { await x; }", "times(i); s += i;");

        private final String around;
        private final String loop;

        Way(String around, String turn) {
            this.around = around;
            this.loop = turn.startsWith("for") || turn.startsWith("list")
                    ? turn
                    : "for (let i = 0; i < 1000; i++) { " + turn + " }";
        }

        String script() {
            return around + "\nfunction tick(self, dt) {\n  let s = 0;\n  " + loop + "\n  self.x = s;\n}\n";
        }
    }

    /** Texts that several ways share. */
    private static final class Whole {
        static final String FOR_OF = "for (const x of list) { s += x * dt; }";
        static final String FOR_EACH = "list.forEach((x) => { s += x * dt; });";
        static final String POINT = """
                class Point { constructor(x, y) { this.x = x; this.y = y; } times(i) { return this.x * i; } }
                class Far extends Point { times(i) { return super.times(i); } }
                """;

        private Whole() {}
    }

    @Param
    public Way way;

    private final ScriptedBodies bodies = new ScriptedBodies(1);

    public LanguageBenchmark() {
        way = Way.LOOP;
    }

    @Setup
    public void prepare() {
        bodies.behave(way.script());
        bodies.world.tick();
        if (bodies.bodies.get(0).x == 0) {
            throw new IllegalStateException("the handler did nothing: " + way);
        }
    }

    @Benchmark
    @OperationsPerInvocation(TURNS)
    public void turn() {
        bodies.world.tick();
    }
}
