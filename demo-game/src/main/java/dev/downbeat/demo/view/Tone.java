package dev.downbeat.demo.view;

/** What a piece of text in a panel is, and so how it looks. */
public enum Tone {
    /** What the line is about. */
    PLAIN(Typeface.SANS, 13.5f, Neon.WHITE),
    /** What explains. */
    QUIET(Typeface.SANS, 12.5f, Neon.SLATE),
    /** A heading between lines. */
    HEADING(Typeface.BOLD, 12, Neon.CYAN),
    /** Source, names, values. */
    CODE(Typeface.MONO, 13, 0xC3D0E6FF),
    /** A number, ending where its piece is placed. */
    NUMBER(new TextStyle(Typeface.MONO, 13, Neon.WHITE, TextStyle.Align.RIGHT)),
    /** What a column of numbers counts, ending where its piece is placed. */
    UNIT(new TextStyle(Typeface.SANS, 12.5f, Neon.SLATE, TextStyle.Align.RIGHT)),
    /** A place in a script, a key. */
    PLACE(Typeface.MONO, 13, Neon.AMBER),
    /** What went well. */
    GOOD(Typeface.MONO, 13, Neon.LIME),
    /** What went wrong. */
    BAD(Typeface.MONO, 13, Neon.RED);

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers and enums
    private final TextStyle style;

    Tone(Typeface face, float size, int rgba) {
        this(new TextStyle(face, size, rgba));
    }

    Tone(TextStyle style) {
        this.style = style;
    }

    TextStyle style() {
        return style;
    }
}
