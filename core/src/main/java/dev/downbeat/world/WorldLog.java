package dev.downbeat.world;

import dev.downbeat.event.EventType;
import java.lang.System.Logger.Level;

/** What a {@link WorldListener} says in the log: whenever a total passes a power of two, so that nothing is flooded. */
record WorldLog(System.Logger logger) {

    static final WorldLog SYSTEM = new WorldLog(System.getLogger("dev.downbeat.world"));

    /** @param whom an entity, or the name of a kind */
    void failed(Object whom, EventType type, RuntimeException cause, long total) {
        if (passesPowerOfTwo(1, total)) {
            logger.log(Level.ERROR, () -> whom + ": handler failed: event=" + type.name() + ", total=" + total, cause);
        }
    }

    void dropped(long tick, long count, long total) {
        if (passesPowerOfTwo(count, total)) {
            logger.log(
                    Level.WARNING,
                    () -> "no room for events: tick=" + tick + ", dropped=" + count + ", total=" + total);
        }
    }

    private static boolean passesPowerOfTwo(long count, long total) {
        return Long.highestOneBit(total) > total - count;
    }
}
