package dev.downbeat.jmh;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.Bindings;
import dev.downbeat.scripting.compile.BackEnd;
import dev.downbeat.scripting.compile.CompileOutcome;
import dev.downbeat.scripting.compile.FrontEnd;
import dev.downbeat.scripting.compile.LoweredScript;
import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.compile.lower.ClosureFrontEnd;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.rhino.RhinoCompiler;
import dev.downbeat.scripting.source.DirectoryFolder;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;
import dev.downbeat.time.NanoClock;
import dev.downbeat.world.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the work on a save is made of, each part by itself: the same saves as {@link SaveToLive}, without a watcher, a loop, or other
 * threads. A plain program; prints one table after
 *
 * <pre>{@code
 * mvn -q -pl jmh -am package
 * java -cp jmh/target/benchmarks.jar dev.downbeat.jmh.SaveParts
 * }</pre>
 *
 * Arguments set the number of saves, 200 if there is none, and that of the scripts in the set, 200. As many saves go before, so that the JIT
 * knows the compilers.
 */
public final class SaveParts {

    private final NanoClock clock = NanoClock.system();
    private final Map<String, List<Long>> parts = new LinkedHashMap<>();
    private final ScriptedBodies bodies = new ScriptedBodies(1);
    private final FrontEnd closure = new ClosureFrontEnd();
    private final BackEnd rhino = new RhinoCompiler();
    private long lowerNanos; // of this save
    private long compileNanos;

    private SaveParts() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException {
        Reports.silence();
        int saves = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
        new SaveParts().run(saves, arguments.length < 2 ? 200 : Integer.parseInt(arguments[1]));
    }

    private void run(int saves, int scripts) throws IOException {
        Path root = Files.createTempDirectory("save-parts");
        for (int i = 1; i < scripts; i++) {
            Files.writeString(root.resolve("other" + i + ".js"), SaveToLive.script(i));
        }
        DirectoryFolder folder = new DirectoryFolder(root);
        EntityKind<Body> kind = new EntityKind<>("body", Body.class, Body::new);
        SetCompiler compiler = new SetCompiler(this::lower, new TimedBackEnd(), Bindings.of(Vocabulary.of(kind)));
        for (int save = 1; save <= 2 * saves; save++) {
            if (save == saves + 1) {
                parts.clear();
            }
            Files.writeString(root.resolve("body.js"), SaveToLive.script(scripts + save));
            save(folder, compiler, save);
        }
        print(saves, scripts);
    }

    private void save(DirectoryFolder folder, SetCompiler compiler, long revision) throws IOException {
        lowerNanos = 0;
        compileNanos = 0;
        long startNanos = clock.nanoTime();
        Snapshot snapshot = folder.catchUp();
        long readNanos = clock.nanoTime();
        compiler.compile(snapshot, revision);
        long compiledNanos = clock.nanoTime();
        Attempt attempt = bodies.attempt(snapshot.files());
        long attemptedNanos = clock.nanoTime();
        bodies.rehearse(attempt);
        long rehearsedNanos = clock.nanoTime();
        bodies.stage(attempt);
        long stagedNanos = clock.nanoTime();
        bodies.commit();
        long committedNanos = clock.nanoTime();
        note("read what was touched", readNanos - startNanos);
        note("lower", lowerNanos);
        note("compile", compileNanos);
        note("link and look over", compiledNanos - readNanos - lowerNanos - compileNanos);
        note("rehearse", rehearsedNanos - attemptedNanos);
        note("stage", stagedNanos - rehearsedNanos);
        note("commit", committedNanos - stagedNanos);
    }

    private void note(String part, long nanos) {
        parts.computeIfAbsent(part, name -> new ArrayList<>()).add(nanos);
    }

    private FrontEnd.Outcome lower(ScriptFile file, Set<String> globals) {
        long startNanos = clock.nanoTime();
        FrontEnd.Outcome outcome = closure.lower(file, globals);
        lowerNanos += clock.nanoTime() - startNanos;
        return outcome;
    }

    private final class TimedBackEnd implements BackEnd {
        @Override
        public CompileOutcome compile(LoweredScript script) {
            long startNanos = clock.nanoTime();
            CompileOutcome outcome = rhino.compile(script);
            compileNanos += clock.nanoTime() - startNanos;
            return outcome;
        }

        @Override
        public Set<String> builtins() {
            return rhino.builtins();
        }
    }

    private void print(int saves, int scripts) {
        System.out.printf(
                "JDK %s, %d saves, a set of %d, milliseconds%n%-22s %6s %6s %6s%n",
                Runtime.version(), saves, scripts, "part", "p50", "p99", "max");
        parts.forEach((name, nanos) -> {
            Quantiles quantiles = Quantiles.of(nanos);
            System.out.printf(
                    "%-22s %6.2f %6.2f %6.2f%n",
                    name, quantiles.millis(0.50), quantiles.millis(0.99), quantiles.millis(1));
        });
    }
}
