package dev.downbeat.demo.view;

/**
 * How a text looks.
 *
 * @param size window units
 * @param rgba {@code 0xRRGGBBAA}
 */
record TextStyle(Typeface face, float size, int rgba, Align align) {

    /** Which point of the text its place is; vertically always the middle. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    TextStyle(Typeface face, float size, int rgba) {
        this(face, size, rgba, Align.LEFT);
    }

    TextStyle aligned(Align other) {
        return new TextStyle(face, size, rgba, other);
    }

    TextStyle coloured(int other) {
        return new TextStyle(face, size, other, align);
    }
}
