package dev.downbeat.jmh;

import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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
 * Changing one script of a set: staging it (a fresh scope, off the loop thread) and committing it (inside a tick), beside
 * copying and swapping a map of as many entries in plain Java. For the commit alone there is {@link BoundaryBenchmark}.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar StageCommitBenchmark}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class StageCommitBenchmark {

    /** Scripts in the set. */
    @Param({"1", "100", "1000"})
    public int scripts = 1;

    private final ScriptedBodies bodies = new ScriptedBodies(1);
    private final AtomicReference<Map<String, Integer>> plain = new AtomicReference<>(Map.of());
    private List<Attempt> versions = List.of();
    private int turn;

    public StageCommitBenchmark() {}

    @Setup
    public void compile() {
        versions = List.of(bodies.attempt(files("1")), bodies.attempt(files("2")));
        Map<String, Integer> entries = new HashMap<>();
        files("1").forEach(file -> entries.put(file.path(), 1));
        plain.set(entries);
        Reports.silence();
    }

    private List<ScriptFile> files(String version) {
        List<ScriptFile> files = new ArrayList<>();
        files.add(ScriptFile.of(
                "body.js", "var version = " + version + "; function tick(self, dt) { self.hp = version; }"));
        for (int i = 1; i < scripts; i++) {
            files.add(ScriptFile.of("other" + i + ".js", "var count = 0; function tick(self, dt) { count++; }"));
        }
        return files;
    }

    @Benchmark
    public void stageAndCommit() {
        bodies.stage(bodies.again(versions.get(turn++ & 1)));
        bodies.commit();
    }

    @Benchmark
    public Map<String, Integer> plainCopyAndSwap() {
        Map<String, Integer> copy = new HashMap<>(plain.get());
        copy.put("body.js", turn++);
        plain.set(copy);
        return copy;
    }
}
