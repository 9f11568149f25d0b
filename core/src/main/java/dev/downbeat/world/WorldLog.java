package dev.downbeat.world;

import dev.downbeat.entity.Entity;
import dev.downbeat.event.EventType;
import java.lang.System.Logger.Level;

/** What a {@link WorldListener} says in the log. */
record WorldLog(System.Logger logger) {

    static final WorldLog SYSTEM = new WorldLog(System.getLogger("dev.downbeat.world"));

    void failed(Entity entity, EventType type, RuntimeException cause) {
        logger.log(Level.ERROR, () -> entity + ": handler failed: " + type.name(), cause);
    }

    void dropped(long tick, long count) {
        logger.log(Level.WARNING, () -> "no room for events: tick=" + tick + ", dropped=" + count);
    }
}
