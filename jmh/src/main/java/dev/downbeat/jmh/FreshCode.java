package dev.downbeat.jmh;

import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.time.NanoClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * The curve of tick times in the first two seconds after a commit, at 60 Hz, when fresh code is not yet compiled by the JIT: of
 * one behaviour with 1, 1,000 and 10,000 entities, and of 16 and 64 behaviours with 1,000 entities together. Prints a table,
 * median of the commits, after
 *
 * <pre>{@code
 * mvn -q -pl jmh -am package
 * java -cp jmh/target/benchmarks.jar dev.downbeat.jmh.FreshCode
 * }</pre>
 *
 * An argument sets the number of commits, 10 if there is none.
 */
public final class FreshCode {

    private static final int TICKS = 120;
    private static final int QUIET_TICKS = 600;
    private static final long STEP_NANOS = 1_000_000_000L / 60;
    private static final List<Integer> TOLD = List.of(1, 2, 3, 5, 10, 20, 30, 60, 120);

    private static final String HANDLER = """
            const PULL_%1$d = 0.5 + %1$d / 1000;
            function tick(self, dt) {
              const distance = Math.sqrt(self.x * self.x + self.y * self.y) + 1;
              self.vx -= (self.x / distance) * PULL_%1$d;
              self.vy -= (self.y / distance) * PULL_%1$d;
              self.x += self.vx * dt;
              self.y += self.vy * dt;
              if (self.x < -100 || self.x > 100) self.vx = -self.vx;
              if (self.y < -100 || self.y > 100) self.vy = -self.vy;
              if (self.hp < 100) self.hp = Math.min(100, self.hp + dt);
            }
            """;

    private final NanoClock clock = NanoClock.system();
    private final int commits;
    private int texts;

    private FreshCode(int commits) {
        this.commits = commits;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) {
        Reports.silence();
        new FreshCode(arguments.length == 0 ? 10 : Integer.parseInt(arguments[0])).run();
    }

    private void run() {
        System.out.printf(
                "JDK %s, %d commits each, milliseconds%n%-26s %8s", Runtime.version(), commits, "", "quiet p99");
        TOLD.forEach(tick -> System.out.printf(" %7d", tick));
        System.out.printf(" %7s %7s%n", "worst", "ratio");
        measure(1, 1);
        measure(1, 1_000);
        measure(1, 10_000);
        measure(16, 1_000);
        measure(64, 1_000);
    }

    private void measure(int behaviours, int entities) {
        List<String> kinds =
                IntStream.range(0, behaviours).mapToObj(i -> "body" + i).toList();
        ScriptedBodies bodies = ScriptedBodies.ofKinds(kinds, Math.max(1, entities / behaviours));
        commit(bodies, kinds);
        ticks(bodies, QUIET_TICKS); // the JIT has seen the first text
        long quiet = Quantiles.of(ticks(bodies, QUIET_TICKS)).at(0.99);
        List<List<Long>> curves = new ArrayList<>();
        for (int i = 0; i < commits; i++) {
            commit(bodies, kinds);
            curves.add(ticks(bodies, TICKS));
            ticks(bodies, TICKS);
        }
        List<Long> worsts =
                curves.stream().map(curve -> Quantiles.of(curve).at(1)).toList();
        long worst = Quantiles.of(worsts).at(0.5);
        System.out.printf("%-26s %8.2f", behaviours + " behaviours, " + entities + " entities", quiet / 1e6);
        TOLD.forEach(tick -> System.out.printf(" %7.2f", median(curves, tick)));
        System.out.printf(" %7.2f %7.1f%n", worst / 1e6, (double) worst / quiet);
    }

    private static double median(List<List<Long>> curves, int tick) {
        return Quantiles.of(curves.stream().map(curve -> curve.get(tick - 1)).toList())
                .millis(0.5);
    }

    private void commit(ScriptedBodies bodies, List<String> kinds) {
        List<ScriptFile> files = kinds.stream()
                .map(kind -> ScriptFile.of(kind + ".js", HANDLER.formatted(++texts)))
                .toList();
        Attempt attempt = bodies.attempt(files);
        bodies.rehearse(attempt);
        bodies.stage(attempt);
    }

    /** So many ticks at 60 Hz; the first commits what is staged. */
    private List<Long> ticks(ScriptedBodies bodies, int count) {
        List<Long> nanos = new ArrayList<>(count);
        long dueNanos = clock.nanoTime();
        for (int i = 0; i < count; i++) {
            dueNanos += STEP_NANOS;
            long startNanos = clock.nanoTime();
            bodies.world.tick();
            nanos.add(clock.nanoTime() - startNanos);
            while (clock.nanoTime() < dueNanos) {
                LockSupport.parkNanos(dueNanos - clock.nanoTime());
            }
        }
        return nanos;
    }
}
