package dev.downbeat.scripting;

import dev.downbeat.entity.EntityId;
import java.util.List;

/**
 * A run-time error of a handler. The tick went on without it.
 *
 * @param cause what brought the handler to an end this time
 * @param file path below the scripts folder, with {@code /}
 * @param line from 1; 0 if unknown
 * @param message what went wrong this time, in one line
 * @param stack the script's calls, innermost first, as {@code file:line function}
 * @param entityId the entity it happened to first; {@link EntityId#NONE} if it happened to all of a kind at once, or between the
 *     calls for any
 * @param kind its kind
 * @param event the event it was handling; empty between calls
 * @param firstTick the tick of the first occurrence that {@code count} counts
 * @param tick the tick of this occurrence
 * @param revision the revision that was live
 * @param count how often something went wrong at this place for this event since its file changed
 */
public record Fault(
        Cause cause,
        String file,
        int line,
        String message,
        List<String> stack,
        long entityId,
        String kind,
        String event,
        long firstTick,
        long tick,
        long revision,
        long count) {

    /** What brings a handler to an end before its own. */
    public enum Cause {
        /** It threw something, or the answer that it gave does not fit. */
        ERROR,
        /** A promise was rejected, and nobody handles it. */
        REJECTION,
        /** Its budget of steps was used up. */
        STEPS,
        /** Its budget of processor time was used up. */
        CPU_TIME,
        /** Its budget of bytes was used up. */
        BYTES,
        /** The script kept too much from call to call: all of that was dropped. */
        RETAINED,
        /** Its calls were nested too deep. */
        RECURSION,
        /** The JVM had no memory left. */
        OUT_OF_MEMORY,
        /** The script engine failed. */
        ENGINE;

        /** Whether it came of using up what there was: such calls take long. */
        public boolean isOverrun() {
            return switch (this) {
                case STEPS, CPU_TIME, BYTES, RETAINED, RECURSION, OUT_OF_MEMORY -> true;
                case ERROR, REJECTION, ENGINE -> false;
            };
        }
    }

    public Fault {
        stack = List.copyOf(stack);
    }

    /** Where it is: {@code drone.js:12}. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }

    /** Place, message and circumstances in one line. */
    @Override
    public String toString() {
        String whom = entityId == EntityId.NONE ? kind : kind + " " + EntityId.toString(entityId);
        return place() + ": " + message + " (" + whom + (event.isEmpty() ? "" : ", event " + event) + ", tick " + tick
                + ", revision " + revision + (count > 1 ? ", " + count + " times" : "") + ")";
    }
}
