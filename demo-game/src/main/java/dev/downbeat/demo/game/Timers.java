package dev.downbeat.demo.game;

import dev.downbeat.entity.Entity;
import dev.downbeat.world.GameSystem;
import dev.downbeat.world.Hashed;
import dev.downbeat.world.StateHash;
import dev.downbeat.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Posts {@code timer} events when their time has come, counted in ticks and never by a clock. Events of one tick come in
 * the order in which they were asked for. Used by the loop thread.
 */
final class Timers implements GameSystem, Hashed {

    private record Timer(long dueTick, long number, Entity target, String name) {}

    private static final Comparator<Timer> ORDER =
            Comparator.comparingLong(Timer::dueTick).thenComparingLong(Timer::number);

    private final PriorityQueue<Timer> waiting = new PriorityQueue<>(ORDER);
    private long asked; // owned by the loop thread

    /**
     * Asks for an event.
     *
     * @param seconds zero or more; rounded to ticks, at least one
     * @throws IllegalArgumentException if {@code seconds} is negative or not a number
     */
    void after(World world, Entity target, double seconds, String name) {
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException("a timer runs for 0 seconds or more: seconds=" + seconds);
        }
        double ticks = Math.max(1, Math.rint(seconds * world.config().timestep().hz()));
        long dueTick = (long) (world.tickNumber() + ticks); // the last of all, for what is beyond
        waiting.add(new Timer(dueTick, asked++, target, name));
    }

    /** Posts what is due in the next tick, which is when a posted event is handled. */
    @Override
    public void run(World world) {
        for (Timer timer = waiting.peek(); timer != null && timer.dueTick() <= world.tickNumber() + 1; ) {
            waiting.remove();
            world.post(Language.TIMER, timer.target(), timer.name());
            timer = waiting.peek();
        }
    }

    /** The number of timers that run. */
    int size() {
        return waiting.size();
    }

    @Override
    public void hashInto(StateHash hash) {
        List<Timer> inOrder = new ArrayList<>(waiting);
        inOrder.sort(ORDER);
        hash.add((long) inOrder.size());
        for (Timer timer : inOrder) {
            hash.add(timer.dueTick()).add(timer.target().id()).add(timer.name());
        }
    }
}
