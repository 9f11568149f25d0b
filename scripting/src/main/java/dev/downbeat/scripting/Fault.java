package dev.downbeat.scripting;

import dev.downbeat.entity.EntityId;
import java.util.List;

/**
 * A run-time error of a handler. The tick went on without it.
 *
 * @param file path below the scripts folder, with {@code /}
 * @param line from 1; 0 if unknown
 * @param message what went wrong this time, in one line
 * @param stack the script's calls, innermost first, as {@code file:line function}
 * @param entityId the entity it happened to first
 * @param kind its kind
 * @param event the event it was handling
 * @param tick the tick of this occurrence
 * @param revision the revision that was live
 * @param count how often something went wrong at this place for this event since its file changed
 */
public record Fault(
        String file,
        int line,
        String message,
        List<String> stack,
        long entityId,
        String kind,
        String event,
        long tick,
        long revision,
        long count) {

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
        return place() + ": " + message + " (" + kind + " "
                + EntityId.toString(entityId) + ", event " + event + ", tick " + tick
                + ", revision "
                + revision + (count > 1 ? ", " + count + " times" : "") + ")";
    }
}
