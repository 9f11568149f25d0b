package dev.downbeat.demo.view;

/**
 * A mark on something in the arena, in window units.
 *
 * @param radius of what is marked
 */
public record MarkView(Sort sort, float x, float y, float radius) {

    /** Why it is marked. */
    public enum Sort {
        /** Its behaviour is off: crossed out. */
        OFF,
        /** It is looked at: framed. */
        CHOSEN
    }
}
