package dev.downbeat.event;

import dev.downbeat.entity.Entity;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A bounded first-in, first-out queue of events, all places of which are made beforehand. Used by the loop thread only;
 * other threads post to an {@link Inbox}.
 */
public final class EventQueue {

    private final Event[] ring;
    private final OverflowPolicy overflow;
    private Event spare = new Event(); // takes the place of the event in hand; all of these: owned by the loop thread
    private int head; // the oldest event
    private int size;
    private long removed;
    private long dropped;
    private boolean draining;

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
     * Appends a copy of an event of another queue.
     *
     * @return false if an event was dropped for want of room, this one or the oldest as the policy says
     * @throws IllegalStateException if the queue is full and the policy is {@link OverflowPolicy#FAIL}
     */
    public boolean post(Event event) {
        boolean room = size < ring.length || makeRoom(event.type());
        if (size < ring.length) {
            place(size).fill(event);
            size++;
        }
        return room;
    }

    /**
     * Handles the events that wait now, oldest first. What is posted meanwhile waits for the next drain. Each event is
     * consumed when its handler is called, also if that throws.
     *
     * @throws IllegalStateException if called by a handler
     */
    public void drain(Consumer<? super Event> handler) {
        drain(handler, () -> false);
    }

    /**
     * Does the same until it is enough.
     *
     * @param enough asked before each event
     * @return how many of the events that waited are left, in their place before all others
     * @throws IllegalStateException if called by a handler
     */
    public int drain(Consumer<? super Event> handler, BooleanSupplier enough) {
        if (draining) {
            throw new IllegalStateException("a handler must not drain the queue that it is called by");
        }
        draining = true;
        try {
            long end = removed + size;
            while (removed < end && !enough.getAsBoolean()) {
                handleOldest(handler);
            }
            return (int) Math.max(0, end - removed);
        } finally {
            draining = false;
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

    /** Takes the oldest event out of the ring, so that posting while it is handled cannot overwrite it. */
    private void handleOldest(Consumer<? super Event> handler) {
        Event event = ring[head];
        ring[head] = spare;
        removeOldest();
        try {
            handler.accept(event);
        } finally {
            event.clear();
            spare = event;
        }
    }

    private void removeOldest() {
        head = head + 1 == ring.length ? 0 : head + 1;
        size--;
        removed++;
    }

    private boolean makeRoom(EventType type) {
        if (overflow == OverflowPolicy.FAIL) {
            throw new IllegalStateException("event queue is full: capacity=" + ring.length + ", type=" + type);
        }
        dropped++;
        if (overflow == OverflowPolicy.DROP_OLDEST) {
            ring[head].clear();
            removeOldest();
        }
        return false;
    }
}
