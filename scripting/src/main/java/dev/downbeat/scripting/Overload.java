package dev.downbeat.scripting;

/**
 * A tick in which the scripts of a kind used up what they may use up, so that the rest was put off to the next.
 *
 * @param tick its number
 * @param events how many events were not handled
 * @param entities how many entities had no tick
 * @param count how often this has happened in this world
 */
public record Overload(long tick, int events, int entities, long count) {

    /** What happened, in one line. */
    @Override
    public String toString() {
        return "scripts asked for more than their share of tick " + tick + ": " + events + " events and " + entities
                + " entities are put off to the next" + (count > 1 ? " (" + count + " times)" : "");
    }
}
