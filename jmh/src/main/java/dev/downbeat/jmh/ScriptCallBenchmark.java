package dev.downbeat.jmh;

import dev.downbeat.entity.Entity;
import dev.downbeat.event.Event;
import dev.downbeat.world.Behaviours;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The cost of a handler call, per call, in a world of 10,000 entities: an empty handler, one that reads nine and writes two
 * to four fields, and a queued event; each beside the same work in Java behind the same interface, and in a bare loop.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar ScriptCallBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScriptCallBenchmark {

    private static final int ENTITIES = 10_000;
    private static final double DT = 1.0 / 60;

    /** Nine reads, and two to four writes. */
    static final String MOVE = """
            'use strict';
            function tick(self, dt) {
              self.x += self.vx * dt;
              self.y += self.vy * dt;
              if (self.x < -100 || self.x > 100) self.vx = -self.vx;
              if (self.y < -100 || self.y > 100) self.vy = -self.vy;
            }
            """;

    static final String HIT = """
            'use strict';
            function hit(self, damage) {
              self.hp -= damage;
              if (self.hp <= 0) self.hp = 100;
            }
            """;

    private final ScriptedBodies empty = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies moving = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies hit = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies javaEmpty = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies javaMoving = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies javaHit = new ScriptedBodies(ENTITIES);
    private final ScriptedBodies direct = new ScriptedBodies(ENTITIES);

    public ScriptCallBenchmark() {}

    /** Also checks, before anything is timed, that script and Java compute the same to the last bit. */
    @Setup
    public void prepare() {
        empty.behave("'use strict'; function tick(self, dt) {}");
        moving.behave(MOVE);
        hit.behave(HIT);
        javaEmpty.world.behave(new Behaviours() {
            @Override
            public void tick(Entity entity, double dt) {}
        });
        javaMoving.world.behave(new Behaviours() {
            @Override
            public void tick(Entity entity, double dt) {
                ((Body) entity).tick(dt);
            }
        });
        javaHit.world.behave(new Behaviours() {
            @Override
            public void handle(Event event) {
                ((Body) event.target()).hit(event.number(0));
            }
        });
        for (int i = 0; i < 1_000; i++) {
            scriptMoves();
            javaMoves();
        }
        for (int i = 0; i < ENTITIES; i++) {
            Body scripted = moving.bodies.get(i);
            Body plain = javaMoving.bodies.get(i);
            if (scripted.x != plain.x || scripted.y != plain.y) {
                throw new IllegalStateException("script and Java disagree: body=" + i);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void scriptEmpty() {
        empty.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void javaEmptyBaseline() {
        javaEmpty.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void scriptMoves() {
        moving.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void javaMoves() {
        javaMoving.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void javaMovesDirectly() {
        for (Body body : direct.bodies) {
            body.tick(DT);
        }
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void scriptHandlesQueuedEvent() {
        postAll(hit);
        hit.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void javaHandlesQueuedEvent() {
        postAll(javaHit);
        javaHit.world.tick();
    }

    /** Beside events in scattered order, it tells what it costs that they are scattered. */
    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void scriptHandlesEventInOrder() {
        hit.bodies.forEach(body -> hit.world.post(ScriptedBodies.HIT, body, 3.0));
        hit.world.tick();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public void javaHandlesEventInOrder() {
        javaHit.bodies.forEach(body -> javaHit.world.post(ScriptedBodies.HIT, body, 3.0));
        javaHit.world.tick();
    }

    /** In scattered order, as events come: 7919 is a prime, so every body is hit once. */
    static void postAll(ScriptedBodies bodies) {
        int count = bodies.bodies.size();
        for (int i = 0; i < count; i++) {
            bodies.world.post(ScriptedBodies.HIT, bodies.bodies.get((int) ((long) i * 7919 % count)), 3.0);
        }
    }
}
