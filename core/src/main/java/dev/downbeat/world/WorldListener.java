package dev.downbeat.world;

import dev.downbeat.entity.Entity;
import dev.downbeat.event.EventType;

/** Told of what went wrong in a world. Called on the loop thread; the default only logs. */
public interface WorldListener {

    /** Logs to the system's logger {@code dev.downbeat.world}. */
    WorldListener LOG = new WorldListener() {};

    /** Behaviour threw: its event is consumed, and the tick goes on. */
    default void failed(Entity entity, EventType type, RuntimeException cause) {
        WorldLog.SYSTEM.failed(entity, type, cause);
    }

    /**
     * Events were dropped for want of room during a tick.
     *
     * @param count how many
     */
    default void dropped(long tick, long count) {
        WorldLog.SYSTEM.dropped(tick, count);
    }
}
