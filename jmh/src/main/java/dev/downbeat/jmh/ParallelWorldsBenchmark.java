package dev.downbeat.jmh;

import dev.downbeat.Downbeat;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.Bindings;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.world.Vocabulary;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Worlds of one script set, each ticked by a thread of its own: ticks of 10,000 entities in a second, all worlds together.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar ParallelWorldsBenchmark}
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ParallelWorldsBenchmark {

    private static final int ENTITIES = 10_000;
    private static final EntityKind<Body> BODY = new EntityKind<>("body", Body.class, () -> Body.numbered(1));
    private static final Vocabulary VOCABULARY = Vocabulary.of(BODY);

    public ParallelWorldsBenchmark() {}

    /** What the worlds share. */
    @State(Scope.Benchmark)
    public static class Shared {

        private final Path folder;
        private final Scripts scripts;

        public Shared() {
            try {
                folder = Files.createTempDirectory("downbeat-worlds");
                Files.writeString(folder.resolve("body.js"), ScriptCallBenchmark.MOVE);
                scripts = Downbeat.watch(folder, Bindings.of(VOCABULARY));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @TearDown
        public void close() throws IOException {
            scripts.close();
            Files.delete(folder.resolve("body.js"));
            Files.delete(folder);
        }
    }

    /** One world, and the thread that ticks it. */
    @State(Scope.Thread)
    public static class Own {

        private final World world = new World(WorldConfig.of(VOCABULARY));

        @Setup
        public void prepare(Shared shared) {
            shared.scripts.attach(world);
            for (int i = 0; i < ENTITIES; i++) {
                world.spawn(BODY);
            }
            world.tick();
        }
    }

    @Benchmark
    @Threads(1)
    public void oneWorld(Own own) {
        own.world.tick();
    }

    @Benchmark
    @Threads(2)
    public void twoWorlds(Own own) {
        own.world.tick();
    }
}
