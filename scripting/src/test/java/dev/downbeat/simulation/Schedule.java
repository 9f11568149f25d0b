package dev.downbeat.simulation;

import dev.downbeat.random.SeededRandom;
import dev.downbeat.time.ManualClock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/** What happens when: the one source of order, time and chance of a simulation. */
final class Schedule {

    private static final long NANOS_PER_MICRO = 1_000;

    /** Of steps due at the same time, chance says which comes first. */
    private record Step(long atNanos, long turn, Runnable action) {}

    final ManualClock clock = new ManualClock();
    final SeededRandom random;

    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparingLong(Step::atNanos).thenComparingLong(Step::turn));
    private final List<String> trace = new ArrayList<>();
    private final boolean traced;
    private long done;

    Schedule(SeededRandom random, boolean traced) {
        this.random = random;
        this.traced = traced;
    }

    long now() {
        return clock.nanoTime();
    }

    void inMicros(long micros, Runnable action) {
        steps.add(new Step(now() + micros * NANOS_PER_MICRO, random.nextLong(), action));
    }

    /** Does what comes next. */
    void step() {
        run(steps.remove());
    }

    /** Lets time pass in the middle of a step, in which what other threads do goes on. */
    void pass(long micros) {
        long end = now() + micros * NANOS_PER_MICRO;
        while (!steps.isEmpty() && steps.element().atNanos() <= end) {
            step();
        }
        clock.advance(Math.max(0, end - now()));
    }

    private void run(Step step) {
        clock.advance(Math.max(0, step.atNanos() - now()));
        done++;
        step.action().run();
    }

    /** One of the numbers from one to another, both included. */
    long between(long least, long most) {
        return least + random.nextLong(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Notes what happens, if anybody wants to know. */
    void note(Supplier<String> what) {
        if (traced) {
            trace.add(now() / NANOS_PER_MICRO + " us: " + what.get());
        }
    }

    List<String> trace() {
        return trace;
    }

    long done() {
        return done;
    }
}
