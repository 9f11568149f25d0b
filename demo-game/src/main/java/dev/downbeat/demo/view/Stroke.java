package dev.downbeat.demo.view;

/** What the keyboard does to a text that is being written. */
public sealed interface Stroke {

    /** A character, as the system's layout makes it. */
    record Letter(int codePoint) implements Stroke {}

    /** Something else than a character. */
    record Edit(Change change) implements Stroke {}

    /** What a key does that is no character. */
    enum Change {
        /** Enter. */
        ENTER,
        /** Shift and enter. */
        NEW_LINE,
        /** Backspace. */
        ERASE,
        DELETE,
        /** Tab. */
        COMPLETE,
        LEFT,
        RIGHT,
        HOME,
        END,
        /** Arrow up. */
        EARLIER,
        /** Arrow down. */
        LATER
    }
}
