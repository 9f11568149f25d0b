package dev.downbeat.jmh;

import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.time.NanoClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long the first tick takes that calls a changed handler of 50 lines, with and without its rehearsal, beside later ones. A
 * plain program, not a JMH benchmark: each text has one first call. Prints one table after
 *
 * <pre>{@code
 * mvn -q -pl jmh -am package
 * java -cp jmh/target/benchmarks.jar dev.downbeat.jmh.FirstCall
 * }</pre>
 *
 * An argument sets the number of handlers, 50 if there is none. As many go before, so that the JIT knows the compiler and Rhino.
 */
public final class FirstCall {

    private static final int WARM_CALLS = 20_000;
    private static final List<Integer> TOLD = List.of(1, 2, 3, 10, 100, WARM_CALLS);

    private static final String HANDLER = """
            const SPEED_%1$d = 4 + %1$d;
            const corners = [[-90, -90], [90, -90], [90, 90], [-90, 90]];
            let turns = 0;
            let nearest = { index: 0, distance: Infinity };

            class Steering_%1$d {
              constructor(limit) {
                this.limit = limit;
              }
              towards(value, goal) {
                const step = goal - value;
                return Math.abs(step) > this.limit ? Math.sign(step) * this.limit : step;
              }
            }

            const steering = new Steering_%1$d(SPEED_%1$d);

            function distance_%1$d({ x, y }, [cx, cy]) {
              return Math.sqrt((x - cx) ** 2 + (y - cy) ** 2);
            }

            export function tick(self, dt) {
              turns += 1;
              nearest = { index: 0, distance: Infinity };
              for (const [index, corner] of corners.entries()) {
                const distance = distance_%1$d(self, corner);
                if (distance < nearest.distance) nearest = { index, distance };
              }
              const [gx, gy] = corners[(nearest.index + 1) %% corners.length];
              self.vx += steering.towards(self.vx, gx - self.x);
              self.vy += steering.towards(self.vy, gy - self.y);
              self.x += self.vx * dt;
              self.y += self.vy * dt;
              if (self.x < -100 || self.x > 100) {
                self.vx = -self.vx;
                self.x = Math.max(-100, Math.min(100, self.x));
              }
              if (self.y < -100 || self.y > 100) {
                self.vy = -self.vy;
                self.y = Math.max(-100, Math.min(100, self.y));
              }
              const { seen = 0, last } = self.state;
              self.state.seen = seen + 1;
              self.state.last = last === undefined ? `first ${world.tick}` : `${last.length}`;
              if (turns %% (60 + %1$d) === 0) {
                self.hp = Math.min(100, self.hp + %1$d);
              }
            }
            """;

    private final NanoClock clock = NanoClock.system();
    private final ScriptedBodies bodies = new ScriptedBodies(1);
    private int texts;

    private enum Way {
        REHEARSED,
        PLAIN
    }

    private FirstCall() {}

    /** Measures and prints. */
    public static void main(String[] arguments) {
        Reports.silence();
        new FirstCall().run(arguments.length == 0 ? 50 : Integer.parseInt(arguments[0]));
    }

    private void run(int handlers) {
        measure(handlers);
        Map<Way, Map<Integer, List<Long>>> measured = measure(handlers);
        System.out.printf(
                "JDK %s, %d handlers each, microseconds%n%-20s %8s %8s %8s%n",
                Runtime.version(), handlers, "tick", "p50", "p99", "max");
        measured.forEach((way, calls) -> calls.forEach((call, nanos) -> {
            Quantiles quantiles = Quantiles.of(nanos);
            String name = (way == Way.PLAIN ? "not rehearsed " : "rehearsed ") + call;
            System.out.printf(
                    "%-20s %8.1f %8.1f %8.1f%n",
                    name, quantiles.micros(0.50), quantiles.micros(0.99), quantiles.micros(1));
        }));
    }

    /** In turns, so that noise meets both. */
    private Map<Way, Map<Integer, List<Long>>> measure(int handlers) {
        Map<Way, Map<Integer, List<Long>>> measured = new TreeMap<>();
        for (int i = 0; i < handlers; i++) {
            for (Way way : Way.values()) {
                Map<Integer, List<Long>> calls = measured.computeIfAbsent(way, key -> new TreeMap<>());
                bring(way);
                for (int call = 1; call <= WARM_CALLS; call++) {
                    long startNanos = clock.nanoTime();
                    bodies.world.tick();
                    long nanos = clock.nanoTime() - startNanos;
                    if (TOLD.contains(call)) {
                        calls.computeIfAbsent(call, key -> new ArrayList<>()).add(nanos);
                    }
                }
            }
        }
        return measured;
    }

    private void bring(Way way) {
        Attempt attempt = bodies.attempt(List.of(ScriptFile.of("body.js", HANDLER.formatted(++texts))));
        if (way == Way.REHEARSED) {
            bodies.rehearse(attempt);
        }
        bodies.stage(attempt);
        bodies.commit();
    }
}
