package dev.downbeat.event;

import dev.downbeat.entity.Entity;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A bounded first-in, first-out queue of events, all places of which are made beforehand. Used by the loop thread only;
 * other threads post to an {@link Inbox}.
 */
public final class EventQueue {

    private static final int NONE = -1;

    private final Event[] ring;
    private final OverflowPolicy overflow;

    // Owned by the loop thread.
    private Event spare = new Event(); // takes the place of the event in hand, if that is wanted
    private int inHand = NONE; // the place of the event that is handled, while it is free and still has it
    private @Nullable Event[] aside = {}; // what a drain leaves, until it has ended; the same for the next, empty
    private int asideFrom;
    private int asideTo;
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
        boolean room = hasRoom() || makeRoom(type);
        if (hasRoom()) {
            freePlace().fill(type, typeIndex, target, arguments);
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
        boolean room = hasRoom() || makeRoom(event.type());
        if (hasRoom()) {
            freePlace().fill(event);
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
        drain(handler, event -> false);
    }

    /**
     * Does the same, but for events that are put off.
     *
     * @param putOff asked before each event
     * @return how many were put off; they are in their order before all others
     * @throws IllegalStateException if called by a handler
     */
    public int drain(Consumer<? super Event> handler, Predicate<? super Event> putOff) {
        if (draining) {
            throw new IllegalStateException("a handler must not drain the queue that it is called by");
        }
        draining = true;
        try {
            long end = removed + size;
            while (removed < end) {
                if (putOff.test(ring[head])) {
                    setAside();
                } else {
                    handleOldest(handler);
                }
            }
            return asideTo - asideFrom;
        } finally {
            putBack();
            head = size == 0 ? 0 : head; // the same places in each tick are in the processor's cache
            draining = false;
        }
    }

    /** Looks at the waiting events, oldest first, and leaves them there. */
    public void forEach(Consumer<? super Event> visitor) {
        for (int i = 0; i < size; i++) {
            visitor.accept(ring[index(i)]);
        }
    }

    /** The number of waiting events. */
    public int size() {
        return size + asideTo - asideFrom;
    }

    /** The number of events dropped so far for want of room. */
    public long dropped() {
        return dropped;
    }

    private int index(int offset) {
        int index = head + offset;
        return index < ring.length ? index : index - ring.length;
    }

    /** The place behind the last event: another event's, if the one in hand is there. */
    private Event freePlace() {
        int index = index(size);
        if (index == inHand) {
            inHand = NONE;
            ring[index] = spare;
        }
        return ring[index];
    }

    /** Mostly in its place: to put another event there costs the garbage collector's look at it. */
    private void handleOldest(Consumer<? super Event> handler) {
        Event event = ring[head];
        inHand = head;
        removeOldest();
        try {
            handler.accept(event);
        } finally {
            event.clear();
            if (inHand == NONE) {
                spare = event;
            }
            inHand = NONE;
        }
    }

    /** Takes the oldest event out of the ring until the drain has ended; its place is kept free for it. */
    private void setAside() {
        if (aside.length == 0) {
            aside = new Event[ring.length];
        }
        Event blank = aside[asideTo];
        aside[asideTo++] = ring[head];
        ring[head] = blank == null ? new Event() : blank;
        removeOldest();
    }

    /** What was set aside comes before all others. */
    private void putBack() {
        while (asideTo > asideFrom) {
            head = head == 0 ? ring.length - 1 : head - 1;
            Event blank = ring[head];
            ring[head] = aside[--asideTo];
            aside[asideTo] = blank;
            size++;
        }
        asideFrom = 0;
        asideTo = 0;
    }

    private boolean hasRoom() {
        return size() < ring.length;
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
            dropOldest();
        }
        return false;
    }

    private void dropOldest() {
        Event first = asideTo > asideFrom ? aside[asideFrom] : null;
        if (first == null) {
            ring[head].clear();
            removeOldest();
        } else {
            first.clear();
            asideFrom++;
        }
    }
}
