package dev.downbeat.event;

import dev.downbeat.entity.Entity;
import java.util.function.Consumer;

/**
 * A bounded first-in, first-out queue of events, all places of which are made beforehand. Used by the loop thread only;
 * other threads post to an {@link Inbox}.
 */
public final class EventQueue {

    private final Event[] ring;
    private final OverflowPolicy overflow;
    private Event spare = new Event(); // stands in for the event being handled; all of these: owned by the loop thread
    private int head; // the oldest event
    private int size;
    private long removed;
    private long dropped;

    /**
     * @param capacity the most events that wait at one time, 1 to 1,048,576
     * @throws IllegalArgumentException if {@code capacity} is out of range
     */
    public EventQueue(int capacity, OverflowPolicy overflow) {
        if (capacity < 1 || capacity > 1 << 20) {
            throw new IllegalArgumentException("queue capacity must be between 1 and 1048576: capacity=" + capacity);
        }
        this.overflow = overflow;
        ring = new Event[capacity];
        for (int i = 0; i < capacity; i++) {
            ring[i] = new Event();
        }
    }

    /**
     * Appends an event.
     *
     * @param typeIndex the number of the type in the world's vocabulary
     * @return false if an event was dropped for want of room, this one or the oldest as the policy says
     * @throws IllegalArgumentException if the type is a question or the arguments do not fit; nothing is posted
     * @throws IllegalStateException if the queue is full and the policy is {@link OverflowPolicy#FAIL}
     */
    public boolean post(EventType type, int typeIndex, Entity target, Object... arguments) {
        if (type.answer().isPresent()) {
            throw new IllegalArgumentException("a question is asked, not posted: type=" + type);
        }
        type.check(arguments);
        boolean room = size < ring.length || makeRoom(type);
        if (size < ring.length) {
            place(size).fill(type, typeIndex, target, arguments);
            size++;
        }
        return room;
    }

    /**
     * Handles the events that wait now, oldest first. What is posted meanwhile waits for the next drain. Each event is
     * consumed when its handler is called, also if that throws. Not to be called by a handler.
     */
    public void drain(Consumer<? super Event> handler) {
        long end = removed + size;
        while (removed < end) {
            Event event = removeOldest();
            try {
                handler.accept(event);
            } finally {
                event.clear();
                spare = event;
            }
        }
    }

    /** Looks at the waiting events, oldest first, and leaves them there. */
    public void forEach(Consumer<? super Event> visitor) {
        for (int i = 0; i < size; i++) {
            visitor.accept(place(i));
        }
    }

    /** The number of waiting events. */
    public int size() {
        return size;
    }

    /** The number of events dropped so far for want of room. */
    public long dropped() {
        return dropped;
    }

    private Event place(int offset) {
        int index = head + offset;
        return ring[index < ring.length ? index : index - ring.length];
    }

    /** Takes the oldest event out, so that posting while it is handled cannot overwrite it. */
    private Event removeOldest() {
        Event oldest = ring[head];
        ring[head] = spare;
        head = head + 1 == ring.length ? 0 : head + 1;
        size--;
        removed++;
        return oldest;
    }

    private boolean makeRoom(EventType type) {
        if (overflow == OverflowPolicy.FAIL) {
            throw new IllegalStateException("event queue is full: capacity=" + ring.length + ", type=" + type);
        }
        dropped++;
        if (overflow == OverflowPolicy.DROP_OLDEST) {
            spare = removeOldest();
            spare.clear();
        }
        return false;
    }
}
