package dev.downbeat.jmh;

import dev.downbeat.scripting.UndoPolicy;
import dev.downbeat.time.NanoClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The least that a handler call takes, with and without what makes it safe, each in turns: for machines whose neighbours make means
 * useless. Prints nanoseconds per call after
 *
 * <pre>{@code
 * mvn -q -pl jmh -am package
 * java -cp jmh/target/benchmarks.jar dev.downbeat.jmh.LeastCall
 * }</pre>
 *
 * An argument sets the number of entities, 1,000 if there is none, and a second one names the only call that is measured beside the bare
 * loop: {@code 1000 "nine reads"}. The JIT compiler may take another way in each process, so take the least of several.
 */
public final class LeastCall {

    private static final String EMPTY = "'use strict'; function tick(self, dt) {}";
    private static final double DT = 1.0 / 60;
    private static final int CALLS = 200_000; // of a block, which is measured as a whole
    private static final int BLOCKS = 300;
    private static final int WARM_BLOCKS = 100;

    private final NanoClock clock = NanoClock.system();
    private final int entities;
    private final Map<String, Runnable> ticks = new LinkedHashMap<>();

    /** @param only what is measured; nothing for all */
    private LeastCall(int entities, Set<String> only) {
        this.entities = entities;
        add("empty", new ScriptedBodies(entities), EMPTY);
        add("empty, steps not counted", ScriptedBodies.withoutCounting(entities), EMPTY);
        add("nine reads", new ScriptedBodies(entities), ScriptCallBenchmark.MOVE);
        add("nine reads, steps not counted", ScriptedBodies.withoutCounting(entities), ScriptCallBenchmark.MOVE);
        add("nine reads, not undone", new ScriptedBodies(entities, UndoPolicy.NOTHING), ScriptCallBenchmark.MOVE);
        if (!only.isEmpty()) {
            ticks.keySet().retainAll(only);
        }
        ScriptedBodies bare = new ScriptedBodies(entities);
        ticks.put("bare Java loop", () -> bare.bodies.forEach(body -> body.tick(DT)));
    }

    private void add(String name, ScriptedBodies bodies, String text) {
        bodies.behave(text);
        ticks.put(name, bodies.world::tick);
    }

    /** Measures and prints. */
    public static void main(String[] arguments) {
        Reports.silence();
        int entities = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        new LeastCall(entities, arguments.length < 2 ? Set.of() : Set.of(arguments[1])).run();
    }

    private void run() {
        Map<String, Double> least = new LinkedHashMap<>();
        for (int block = 0; block < BLOCKS; block++) {
            boolean warm = block >= WARM_BLOCKS;
            ticks.forEach((name, tick) -> {
                double nanos = nanosOfCall(tick);
                if (warm) {
                    least.merge(name, nanos, Math::min);
                }
            });
        }
        System.out.printf("JDK %s, %d entities, the least, ns per call%n", Runtime.version(), entities);
        least.forEach((name, nanos) -> System.out.printf("%-32s %6.1f%n", name, nanos));
    }

    private double nanosOfCall(Runnable tick) {
        int count = Math.max(1, CALLS / entities);
        long startNanos = clock.nanoTime();
        for (int i = 0; i < count; i++) {
            tick.run();
        }
        return (clock.nanoTime() - startNanos) / (double) count / entities;
    }
}
