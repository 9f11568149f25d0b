package dev.downbeat.world;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;

/** Told of what went wrong in a world. Called on the loop thread; the default only logs, the less often the longer it goes on. */
public interface WorldListener {

    /** Logs to the system's logger {@code dev.downbeat.world}. */
    WorldListener LOG = new WorldListener() {};

    /**
     * Behaviour threw: its event is consumed, and the tick goes on.
     *
     * @param total how often that has happened in this world, this time included
     */
    default void failed(Entity entity, EventType type, RuntimeException cause, long total) {
        WorldLog.SYSTEM.failed(entity, type, cause, total);
    }

    /**
     * The behaviour of a kind as a whole threw: the tick goes on.
     *
     * @param total how often behaviour has thrown in this world, this time included
     */
    default void failed(EntityKind<?> kind, EventType type, RuntimeException cause, long total) {
        WorldLog.SYSTEM.failed(kind.name(), type, cause, total);
    }

    /**
     * Events were dropped for want of room during a tick.
     *
     * @param count how many
     * @param total how many were in this world, these included
     */
    default void dropped(long tick, long count, long total) {
        WorldLog.SYSTEM.dropped(tick, count, total);
    }
}
