package dev.downbeat.event;

import dev.downbeat.entity.EntityId;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where other threads (input, network) post events. They become part of the world at the start of its next tick, in the
 * order in which they arrived. Posting is safe from any thread; taking is for the loop thread.
 */
public final class Inbox {

    /** An event on its way into the world. */
    public record Message(EventType type, long targetId, List<Object> arguments) {

        /** Copies the arguments. */
        public Message {
            arguments = List.copyOf(arguments);
        }
    }

    private final BlockingQueue<Message> messages;
    private final Consumer<EventType> check;
    private final AtomicLong refused = new AtomicLong();

    /**
     * An inbox that takes events of any type.
     *
     * @param capacity the most messages that wait at one time, 1 or more
     * @throws IllegalArgumentException if {@code capacity} is out of range
     */
    public Inbox(int capacity) {
        this(capacity, type -> {});
    }

    /**
     * An inbox that takes events of some types only.
     *
     * @param capacity the most messages that wait at one time, 1 or more
     * @param check throws if a type is not wanted; called by the posting thread
     * @throws IllegalArgumentException if {@code capacity} is out of range
     */
    public Inbox(int capacity, Consumer<EventType> check) {
        if (capacity < 1) {
            throw new IllegalArgumentException("inbox capacity must be 1 or more: capacity=" + capacity);
        }
        this.messages = new ArrayBlockingQueue<>(capacity);
        this.check = check;
    }

    /**
     * Posts an event to an entity.
     *
     * @param targetId the entity's id; if it is gone when the message arrives, the message is dropped and counted as stale
     * @return false if the inbox is full; the message is then dropped and counted
     * @throws IllegalArgumentException if the type is a question or not wanted here, or the arguments do not fit
     */
    public boolean post(EventType type, long targetId, Object... arguments) {
        if (type.answer().isPresent()) {
            throw new IllegalArgumentException("a question is asked, not posted: type=" + type);
        }
        if (targetId == EntityId.NONE) {
            throw new IllegalArgumentException("an event needs an entity: type=" + type);
        }
        check.accept(type);
        type.check(arguments);
        boolean accepted = messages.offer(new Message(type, targetId, keep(type, arguments)));
        if (!accepted) {
            refused.incrementAndGet();
        }
        return accepted;
    }

    private static List<Object> keep(EventType type, Object[] arguments) {
        Object[] kept = new Object[arguments.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = type.parameters().get(i).keep(arguments[i]);
        }
        return List.of(kept);
    }

    /** The oldest message, taken out, or null if there is none. */
    public @Nullable Message poll() {
        return messages.poll();
    }

    /** The number of messages that wait. */
    public int size() {
        return messages.size();
    }

    /** The number of messages refused so far for want of room. */
    public long refused() {
        return refused.get();
    }
}
