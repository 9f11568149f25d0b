package dev.downbeat.scripting;

import dev.downbeat.time.Timestep;

/**
 * What the entities of one kind took to handle one event: own time and bytes, without those of the handlers that were asked
 * meanwhile. All that belongs to a call is in it: the script, checks, budget, what is noted for undo, and one reading of the
 * clock.
 *
 * @param kind the entities' kind
 * @param file its behaviour, as a path below the scripts folder; the latest one, if it is gone
 * @param event the event's name; empty for coroutines, of which each step counts as a call
 * @param whole since the profile was opened
 * @param recent in the last {@value Profile#WINDOW} ticks, or as many as there were
 */
public record HandlerCost(String kind, String file, String event, Use whole, Use recent) {

    /**
     * What was used in some ticks.
     *
     * @param ticks how many ticks that were
     * @param calls how often it was called
     * @param nanos the time of all calls, in nanoseconds
     * @param longestNanos the time of the longest call; of coroutines, of all steps of an entity in a tick
     * @param bytes the size of all objects made; 0 where the JVM does not tell
     */
    public record Use(long ticks, long calls, long nanos, long longestNanos, long bytes) {

        /** How often it was called in a tick, on average. */
        public double callsPerTick() {
            return perTick(calls);
        }

        /** Nanoseconds of a tick, on average. */
        public double nanosPerTick() {
            return perTick(nanos);
        }

        /** Bytes of a tick, on average. */
        public double bytesPerTick() {
            return perTick(bytes);
        }

        private double perTick(long value) {
            return (double) value / Math.max(1, ticks);
        }
    }

    /** How much of the time that a tick may take it took in the recent ones: 0.1 is 1.7 ms at 60 Hz. */
    public double shareOf(Timestep timestep) {
        return recent.nanosPerTick() / timestep.nanos();
    }
}
