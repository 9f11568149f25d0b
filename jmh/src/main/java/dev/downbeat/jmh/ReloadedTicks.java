package dev.downbeat.jmh;

import dev.downbeat.Downbeat;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.loop.LoopRunner;
import dev.downbeat.scripting.Bindings;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Outcome;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * How long the ticks of 1,000 entities take while scripts are saved ten times a second, beside how long they take when nothing
 * is saved: 60 Hz, a real folder, twenty kinds, patches and reloads in turn. After a minute of both, in which the JIT learns,
 * phases of five seconds alternate, so that the noise of the machine meets both. Prints one table after
 *
 * <pre>{@code
 * mvn -q -pl jmh -am package
 * java -cp jmh/target/benchmarks.jar dev.downbeat.jmh.ReloadedTicks
 * }</pre>
 *
 * An argument sets the number of pairs of phases, 12 if there is none.
 */
public final class ReloadedTicks {

    private static final int KINDS = 20;
    private static final int BODIES_OF_A_KIND = 50;
    private static final int WARM_UP_PAIRS = 6;
    private static final long PHASE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LULL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final String SCRIPT = """
            const BOUNCE = %1$d;
            let count = 0;
            let last = { x: 0, y: 0 };

            class Wall {
              constructor(at) {
                this.at = at;
              }
              beyond(value) {
                return value < -this.at || value > this.at;
              }
            }

            const wall = new Wall(100);

            export function tick(self, dt) {
              count++;
              const { x, y } = moved(self, dt);
              if (wall.beyond(x)) self.vx = -self.vx;
              if (wall.beyond(y)) self.vy = -self.vy;
              self.x = x;
              self.y = y;
              self.state.turns = (self.state.turns ?? 0) + 1;
              last = { x, y };
              if (count %% 1000 === 0) self.hp = BOUNCE + %2$d;
            }

            function moved(self, dt) {
              return { x: self.x + self.vx * dt, y: self.y + self.vy * dt };
            }
            """;

    private enum Phase {
        WARM_UP,
        LULL,
        QUIET,
        RELOADING
    }

    private final NanoClock clock = NanoClock.system();
    private final Path folder;
    private final Map<Phase, List<Long>> ticks = new EnumMap<>(Phase.class); // written by the loop thread
    private final Map<Phase, Integer> commits = new EnumMap<>(Phase.class); // written by the loop thread
    private volatile Phase phase = Phase.WARM_UP; // written by the main thread
    private int saves;

    private ReloadedTicks(Path folder) {
        this.folder = folder;
        for (Phase each : Phase.values()) {
            ticks.put(each, new ArrayList<>());
        }
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Reports.silence();
        int pairs = arguments.length == 0 ? 12 : Integer.parseInt(arguments[0]);
        new ReloadedTicks(Files.createTempDirectory("reloaded-ticks")).run(pairs);
    }

    private void run(int pairs) throws IOException, InterruptedException {
        List<EntityKind<Body>> kinds = IntStream.range(0, KINDS)
                .mapToObj(i -> new EntityKind<>("kind" + i, Body.class, () -> Body.numbered(i)))
                .toList();
        for (EntityKind<Body> kind : kinds) {
            Files.writeString(folder.resolve(kind.name() + ".js"), SCRIPT.formatted(0, 0));
        }
        Vocabulary vocabulary = new Vocabulary(kinds, List.of());
        World world = new World(WorldConfig.of(vocabulary));
        LoopRunner runner = LoopRunner.of(world.config().timestep(), () -> tick(world));
        try (Scripts scripts = Downbeat.watch(folder, Bindings.of(vocabulary))) {
            scripts.attach(world, Map.of(), new ScriptListener() {
                @Override
                public void reloaded(ReloadReport report) {
                    if (report.outcome() == Outcome.COMMITTED) {
                        commits.merge(phase, 1, Integer::sum);
                    }
                }
            });
            kinds.forEach(kind -> IntStream.range(0, BODIES_OF_A_KIND).forEach(i -> world.spawn(kind)));
            Thread loop = new Thread(runner::run, "loop");
            loop.start();
            for (int pair = -WARM_UP_PAIRS; pair < pairs; pair++) {
                reload(pair < 0 ? Phase.WARM_UP : Phase.RELOADING);
                pause(Phase.LULL, LULL_NANOS);
                pause(pair < 0 ? Phase.WARM_UP : Phase.QUIET, PHASE_NANOS);
            }
            runner.stop();
            loop.join();
        }
        print();
    }

    private void tick(World world) {
        long startNanos = clock.nanoTime();
        world.tick();
        List<Long> durations = ticks.get(phase);
        if (durations != null) {
            durations.add(clock.nanoTime() - startNanos);
        }
    }

    private void reload(Phase next) throws IOException {
        phase = next;
        long endNanos = clock.nanoTime() + PHASE_NANOS;
        while (clock.nanoTime() < endNanos) {
            saves++;
            int script = saves % KINDS;
            boolean patch = saves / KINDS % 2 == 0; // a reload leaves the initialiser that the next patch needs
            int initialiser = patch ? saves - script - KINDS : saves - script;
            Files.writeString(
                    folder.resolve("kind" + script + ".js"), SCRIPT.formatted(Math.max(0, initialiser), saves));
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void pause(Phase next, long nanos) {
        phase = next;
        long endNanos = clock.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = endNanos - clock.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void print() {
        System.out.printf(
                "JDK %s, %d entities, microseconds%n%-10s %8s %8s %8s %8s %8s%n",
                Runtime.version(), KINDS * BODIES_OF_A_KIND, "phase", "ticks", "commits", "p50", "p99", "max");
        Quantiles quiet = row(Phase.QUIET);
        Quantiles reloading = row(Phase.RELOADING);
        System.out.printf(
                "%-28s %8.2f %8.2f %8.2f%n",
                "ratio", ratio(reloading, quiet, 0.50), ratio(reloading, quiet, 0.99), ratio(reloading, quiet, 1));
    }

    private Quantiles row(Phase of) {
        Quantiles quantiles = Quantiles.of(ticks.getOrDefault(of, List.of()));
        System.out.printf(
                "%-10s %8d %8d %8.0f %8.0f %8.0f%n",
                of.name().toLowerCase(Locale.ROOT),
                quantiles.sortedNanos().size(),
                commits.getOrDefault(of, 0),
                quantiles.micros(0.50),
                quantiles.micros(0.99),
                quantiles.micros(1));
        return quantiles;
    }

    private static double ratio(Quantiles one, Quantiles other, double share) {
        return (double) one.at(share) / other.at(share);
    }
}
