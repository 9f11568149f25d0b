package dev.downbeat.jmh;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.entity.Roster;
import dev.downbeat.event.Event;
import dev.downbeat.event.EventQueue;
import dev.downbeat.event.EventType;
import dev.downbeat.event.OverflowPolicy;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Posting and handling an event, per event, beside an {@link ArrayDeque} of fresh event objects.
 *
 * <p>{@code java -jar jmh/target/benchmarks.jar EventQueueBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EventQueueBenchmark {

    private static final int EVENTS = 1_000;

    private record PlainEvent(EventType type, Entity target, double damage) {}

    private final EventQueue queue = new EventQueue(EVENTS, OverflowPolicy.FAIL);
    private final ArrayDeque<PlainEvent> deque = new ArrayDeque<>(EVENTS);
    private final Body target = new Roster().spawn(new EntityKind<>("body", Body.class, Body::new), 0);
    private final Consumer<Event> handler = EventQueueBenchmark::hit;
    private final Object[] arguments = {1.0};

    public EventQueueBenchmark() {}

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public double postAndDrain() {
        for (int i = 0; i < EVENTS; i++) {
            queue.post(ScriptedBodies.HIT, 3, target, 1.0);
        }
        queue.drain(handler);
        return target.hp;
    }

    private static void hit(Event event) {
        ((Body) event.target()).hp -= event.number(0);
    }

    /** What is left when the caller neither boxes a number nor makes an array for it: the queue's own work. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public double postAndDrainArgumentsMadeBefore() {
        for (int i = 0; i < EVENTS; i++) {
            queue.post(ScriptedBodies.HIT, 3, target, arguments);
        }
        queue.drain(handler);
        return target.hp;
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public double arrayDequeBaseline() {
        for (int i = 0; i < EVENTS; i++) {
            deque.add(new PlainEvent(ScriptedBodies.HIT, target, 1.0));
        }
        for (PlainEvent event = deque.poll(); event != null; event = deque.poll()) {
            ((Body) event.target()).hp -= event.damage();
        }
        return target.hp;
    }
}
