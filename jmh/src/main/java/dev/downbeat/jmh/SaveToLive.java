package dev.downbeat.jmh;

import dev.downbeat.Downbeat;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.loop.LoopRunner;
import dev.downbeat.scripting.Bindings;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Timing;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.time.NanoClock;
import dev.downbeat.world.Vocabulary;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.ToLongFunction;

/**
 * How long it takes from writing a script of 100 lines to the first tick that runs it, at 60 Hz, and where the time goes. A plain program, not a JMH benchmark: it measures a real folder with a real watcher. Prints one table after
 *
 * <pre>{@code
 * mvn -q -pl jmh -am package
 * java -cp jmh/target/benchmarks.jar dev.downbeat.jmh.SaveToLive
 * }</pre>
 *
 * Arguments set the number of saves, 200 if there is none, and that of the scripts in the set, 20.
 */
public final class SaveToLive {

    private static final int FUNCTIONS = 8; // 100 lines in all

    private static final String HEAD = """
            const VERSION = %d;
            const LIMIT = 100 * VERSION;
            const log = [];

            class Vector {
              constructor(x, y) {
                this.x = x;
                this.y = y;
              }
              plus({ x, y }) {
                return new Vector(this.x + x, this.y + y);
              }
            }

            """;

    private static final String FUNCTION = """
            function part%d(self, values, { factor = %d, ...rest } = {}) {
              let sum = 0;
              for (const value of values) {
                if (value > LIMIT) break;
                sum += value * factor;
              }
              const scaled = values.map((value) => value * sum);
              return `${scaled.length} ${rest?.name ?? 'none'}`;
            }

            """;

    private static final String HANDLER = """
            export function tick(self, dt) {
              const step = new Vector(self.vx * dt, self.vy * dt);
              const { x, y } = new Vector(self.x, self.y).plus(step);
              self.x = x;
              self.y = y;
            }
            """;

    private final NanoClock clock = NanoClock.system();
    private final BlockingQueue<Live> reports = new LinkedBlockingQueue<>();
    private final List<Long> wholeNanos = new ArrayList<>();
    private final List<Timing> timings = new ArrayList<>();

    /** A committed revision, and when its report came. */
    private record Live(ReloadReport report, long nanos) {}

    private SaveToLive() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int saves = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
        new SaveToLive().measure(saves, arguments.length < 2 ? 20 : Integer.parseInt(arguments[1]));
    }

    private void measure(int saves, int scriptCount) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("save-to-live");
        for (int i = 1; i < scriptCount; i++) {
            Files.writeString(folder.resolve("other" + i + ".js"), script(i));
        }
        Path changing = folder.resolve("body.js");
        Files.writeString(changing, script(0));
        EntityKind<Body> kind = new EntityKind<>("body", Body.class, Body::new);
        Vocabulary vocabulary = Vocabulary.of(kind);
        World world = new World(WorldConfig.of(vocabulary));
        LoopRunner runner = LoopRunner.of(world.config().timestep(), world::tick);
        try (Scripts scripts = Downbeat.watch(folder, Bindings.of(vocabulary))) {
            scripts.attach(world, Map.of(), new ScriptListener() {
                @Override
                public void reloaded(ReloadReport report) {
                    reports.add(new Live(report, clock.nanoTime()));
                }
            });
            world.spawn(kind);
            Thread loop = new Thread(runner::run, "loop");
            loop.start();
            reports.take();
            for (int save = 1; save <= saves; save++) {
                long startNanos = clock.nanoTime();
                Files.writeString(changing, script(save));
                Live live = reports.take();
                wholeNanos.add(live.nanos() - startNanos);
                timings.add(live.report().timing());
            }
            runner.stop();
            loop.join();
        }
        print(saves);
    }

    /** Ordinary modern JavaScript: constants, a class, functions with loops, destructuring and closures. */
    static String script(int version) {
        StringBuilder text = new StringBuilder(HEAD.formatted(version));
        for (int i = 0; i < FUNCTIONS; i++) {
            text.append(FUNCTION.formatted(i, i + version));
        }
        return text.append(HANDLER).toString();
    }

    private void print(int saves) {
        System.out.printf(
                "JDK %s, %d saves, milliseconds%n%-18s %6s %6s %6s%n",
                Runtime.version(), saves, "part", "p50", "p99", "max");
        row("whole", wholeNanos);
        row("settle", Timing::settleNanos);
        row("compile", Timing::compileNanos);
        row("stage", Timing::stageNanos);
        row("wait for the tick", Timing::waitNanos);
        row("commit", Timing::commitNanos);
    }

    private void row(String name, ToLongFunction<Timing> part) {
        row(name, timings.stream().map(part::applyAsLong).toList());
    }

    private static void row(String name, List<Long> nanos) {
        Quantiles quantiles = Quantiles.of(nanos);
        System.out.printf(
                "%-18s %6.1f %6.1f %6.1f%n", name, quantiles.millis(0.50), quantiles.millis(0.99), quantiles.millis(1));
    }
}
