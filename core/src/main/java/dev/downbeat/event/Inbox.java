package dev.downbeat.event;

import dev.downbeat.entity.EntityId;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where other threads (input, network) post events. They become part of the world at the start of its next tick, in the
 * order in which they arrived. Posting is safe from any thread; taking is for the loop thread.
 */
public final class Inbox {

    /** An event on its way into the world. */
    public record Message(EventType type, long targetId, List<Object> arguments) {}

    private final BlockingQueue<Message> messages;
    private final AtomicLong refused = new AtomicLong();

    /** @param capacity the most messages that wait at one time, 1 or more */
    public Inbox(int capacity) {
        messages = new ArrayBlockingQueue<>(capacity);
    }

    /**
     * Posts an event to an entity.
     *
     * @param targetId the entity's id; if it is gone when the message arrives, the message is dropped and counted as stale
     * @return false if the inbox is full; the message is then dropped and counted
     * @throws IllegalArgumentException if the type is a question or the arguments do not fit
     */
    public boolean post(EventType type, long targetId, Object... arguments) {
        if (type.answer().isPresent()) {
            throw new IllegalArgumentException("a question is asked, not posted: type=" + type);
        }
        if (targetId == EntityId.NONE) {
            throw new IllegalArgumentException("an event needs an entity: type=" + type);
        }
        type.check(arguments);
        boolean accepted = messages.offer(new Message(type, targetId, List.of(arguments)));
        if (!accepted) {
            refused.incrementAndGet();
        }
        return accepted;
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
