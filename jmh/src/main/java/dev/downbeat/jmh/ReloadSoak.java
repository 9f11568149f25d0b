package dev.downbeat.jmh;

import dev.downbeat.Downbeat;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.Bindings;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.time.NanoClock;
import dev.downbeat.world.Vocabulary;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Ten thousand reloads of a hundred scripts in one game, from a real folder, while entities tick: heap, metaspace and classes
 * must not grow. Prints a row after every 500, and ends with exit code 1 if something grew.
 *
 * <pre>{@code
 * mvn -q -pl jmh -am package
 * java -Xmx512m -XX:MaxMetaspaceSize=256m -cp jmh/target/benchmarks.jar dev.downbeat.jmh.ReloadSoak
 * }</pre>
 *
 * An argument sets the number of reloads. The compiler keeps the last 2,000 scripts, so the first 1,000 reloads fill that.
 */
public final class ReloadSoak {

    private static final int ROW = 500;
    private static final int BODIES_OF_A_KIND = 5;
    private static final int TICKS_AFTER = 5; // a bad commit is undone in these
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final String SET = "dev.downbeat.scripting.compile.ScriptSet";
    private static final String LIVE_SET = "dev.downbeat.scripting.run.LiveSet";

    /** Live, the one before on probation, and one that is staged. */
    private static final int MOST_SETS = 3;

    /** How much more than in the second quarter the last may use. */
    private static final double TOLERANCE = 1.03;

    private final NanoClock clock = NanoClock.system();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final List<Memory> rows = new ArrayList<>();
    private int attempts;

    private ReloadSoak() {}

    /** Reloads, prints and judges. */
    public static void main(String[] arguments) throws IOException {
        Reports.silence();
        boolean flat = new ReloadSoak().run(arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]));
        System.exit(flat ? 0 : 1);
    }

    private boolean run(int reloads) throws IOException {
        Path folder = Files.createTempDirectory("reload-soak");
        SoakScripts files = new SoakScripts(folder);
        Vocabulary vocabulary = new Vocabulary(SoakScripts.kinds(), List.of());
        World world = new World(WorldConfig.of(vocabulary));
        ScriptOptions options = ScriptOptions.DEFAULT.withSettle(Duration.ofMillis(2));
        System.out.printf(
                "JDK %s, %d reloads of %d scripts%n%7s %9s %9s %8s %9s %5s %5s %8s%n",
                Runtime.version(),
                reloads,
                SoakScripts.SCRIPTS,
                "reloads",
                "heap MB",
                "meta MB",
                "classes",
                "unloaded",
                "sets",
                "live",
                "seconds");
        long startNanos = clock.nanoTime();
        try (Scripts scripts = Downbeat.watch(folder, Bindings.of(vocabulary), options)) {
            scripts.attach(world, Map.of(), new ScriptListener() {
                @Override
                public void reloaded(ReloadReport report) {
                    note(report);
                }
            });
            populate(world, vocabulary);
            tickUntil(world, 1);
            for (int reload = 1; reload <= reloads; reload++) {
                int before = attempts;
                files.change(reload, scripts);
                tickUntil(world, before + 1);
                if (reload % ROW == 0) {
                    Memory memory = Memory.afterCollection();
                    rows.add(memory);
                    print(reload, memory, (clock.nanoTime() - startNanos) / 1e9);
                }
            }
        }
        return judge();
    }

    private static void populate(World world, Vocabulary vocabulary) {
        for (EntityKind<?> kind : vocabulary.kinds()) {
            for (int i = 0; i < BODIES_OF_A_KIND; i++) {
                world.spawn(kind);
            }
        }
    }

    private void note(ReloadReport report) {
        outcomes.merge(report.outcome(), 1, Integer::sum);
        if (report.outcome() != Outcome.ROLLED_BACK) {
            attempts++;
        }
    }

    private void tickUntil(World world, int wanted) {
        long deadlineNanos = clock.nanoTime() + PATIENCE_NANOS;
        while (attempts < wanted) {
            if (clock.nanoTime() > deadlineNanos) {
                throw new IllegalStateException("a save was never reported: attempts=" + attempts);
            }
            world.tick();
        }
        for (int i = 0; i < TICKS_AFTER; i++) {
            world.tick();
        }
    }

    private static void print(int reload, Memory memory, double seconds) {
        System.out.printf(
                "%7d %9.1f %9.1f %8d %9d %5d %5d %8.0f%n",
                reload,
                memory.heapBytes() / 1e6,
                memory.metaspaceBytes() / 1e6,
                memory.loadedClasses(),
                memory.unloadedClasses(),
                memory.count(SET),
                memory.count(LIVE_SET),
                seconds);
    }

    private boolean judge() {
        System.out.printf("attempts that ended: %s%nsecond and last quarter, medians:%n", outcomes);
        boolean flat = flat("heap bytes", Memory::heapBytes);
        flat &= flat("metaspace bytes", Memory::metaspaceBytes);
        flat &= flat("classes", Memory::loadedClasses);
        boolean few = rows.stream().allMatch(row -> row.count(SET) <= MOST_SETS && row.count(LIVE_SET) <= MOST_SETS);
        System.out.println(flat && few ? "flat" : few ? "IT GREW" : "TOO MANY SETS");
        return flat && few;
    }

    private boolean flat(String what, ToLongFunction<Memory> part) {
        int quarter = Math.max(1, rows.size() / 4);
        long second =
                median(rows.subList(Math.min(quarter, rows.size() - 1), Math.min(2 * quarter, rows.size())), part);
        long last = median(rows.subList(rows.size() - quarter, rows.size()), part);
        System.out.printf("%16s %,12d %,12d  %+.1f %%%n", what, second, last, 100.0 * (last - second) / second);
        return last <= second * TOLERANCE;
    }

    private static long median(List<Memory> some, ToLongFunction<Memory> part) {
        List<Long> sorted = some.stream().map(part::applyAsLong).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
