package dev.downbeat.demo.view;

/** Something that was typed where text is wanted. */
public sealed interface Typed {

    /** Characters, typed or pasted. */
    record Text(String text) implements Typed {}

    /** A key that changes the text, or moves in it; also when it is held and repeats. */
    enum Edit implements Typed {
        ENTER,
        /** Enter with Shift. */
        NEW_LINE,
        TAB,
        BACKSPACE,
        DELETE,
        LEFT,
        RIGHT,
        UP,
        DOWN,
        HOME,
        END
    }
}
