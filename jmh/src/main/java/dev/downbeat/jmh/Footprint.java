package dev.downbeat.jmh;

import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The heap that a world, a script and a bound entity take, by the difference between two collections, and the metaspace of a
 * script. Prints them after
 *
 * <pre>{@code
 * mvn -q -pl jmh -am package
 * java -cp jmh/target/benchmarks.jar dev.downbeat.jmh.Footprint
 * }</pre>
 */
public final class Footprint {

    private static final int WORLDS = 50;
    private static final int SCRIPTS = 500;
    private static final int ENTITIES = 100_000;
    private static final String PLAIN = ScriptCallBenchmark.MOVE;
    private static final String KEEPING = "function tick(self, dt) { self.state.seen = dt; }";

    private final List<Object> held = new ArrayList<>();

    private Footprint() {}

    /** Measures and prints. */
    public static void main(String[] arguments) {
        Reports.silence();
        new Footprint().run();
    }

    private void run() {
        held.add(world(1, PLAIN)); // what is loaded once for all worlds
        held.add(world(ENTITIES, KEEPING));
        System.out.printf("JDK %s%n%-44s %10s %10s%n", Runtime.version(), "", "heap", "metaspace");
        row("a world with an entity and a script, kilobytes", WORLDS, 1e3, () -> {
            for (int i = 0; i < WORLDS; i++) {
                held.add(world(1, PLAIN));
            }
        });
        ScriptedBodies many = ScriptedBodies.ofKinds(
                IntStream.range(0, SCRIPTS).mapToObj(i -> "body" + i).toList(), 1);
        held.add(many);
        row("a script of " + lines() + " lines in a set, kilobytes", SCRIPTS, 1e3, () -> commit(many));
        row("an entity in Java, bytes", ENTITIES, 1, () -> held.add(java(ENTITIES)));
        row("the same, with a script that has met it", ENTITIES, 1, () -> held.add(world(ENTITIES, PLAIN)));
        row("the same, with a number in self.state", ENTITIES, 1, () -> held.add(world(ENTITIES, KEEPING)));
        row("a world of such a size without them, by entity", ENTITIES, 1, () -> held.add(emptied()));
    }

    private static ScriptedBodies java(int entities) {
        return new ScriptedBodies(entities);
    }

    /** What a world for so many entities takes when they are gone: its queues and places. */
    private static ScriptedBodies emptied() {
        ScriptedBodies bodies = java(ENTITIES);
        bodies.bodies.forEach(bodies.world::despawn);
        bodies.bodies.clear();
        bodies.world.tick();
        bodies.world.tick();
        return bodies;
    }

    private static long lines() {
        return PLAIN.lines().count();
    }

    private static ScriptedBodies world(int entities, String text) {
        ScriptedBodies bodies = new ScriptedBodies(entities);
        bodies.behave(text);
        bodies.world.tick();
        return bodies;
    }

    private static void commit(ScriptedBodies bodies) {
        List<ScriptFile> files = IntStream.range(0, SCRIPTS)
                .mapToObj(i -> ScriptFile.of("body" + i + ".js", PLAIN.replace("100", String.valueOf(101 + i))))
                .toList();
        Attempt attempt = bodies.attempt(files);
        bodies.stage(attempt);
        bodies.commit();
        bodies.world.tick();
    }

    private static void row(String what, int count, double unit, Runnable making) {
        Memory before = Memory.afterCollection();
        making.run();
        Memory after = Memory.afterCollection();
        System.out.printf(
                "%-44s %10.1f %10.1f%n",
                what,
                (after.heapBytes() - before.heapBytes()) / unit / count,
                (after.metaspaceBytes() - before.metaspaceBytes()) / unit / count);
    }
}
