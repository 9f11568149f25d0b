package dev.downbeat.demo.view;

/** Draws a line of source, with a caret below the place that is meant. */
final class SourceRow {

    private static final float INDENT = 12;
    private static final float TEXT_LINE = 12;
    private static final float CARET_LINE = 28;
    private static final TextStyle CARET = new TextStyle(Typeface.BOLD, 17, Neon.RED, TextStyle.Align.CENTRE);

    private final Canvas canvas;

    SourceRow(Canvas canvas) {
        this.canvas = canvas;
    }

    /** Long lines are shown around their caret. */
    void draw(Box row, PanelRow.Source source) {
        TextStyle style = Tone.CODE.style();
        Box back = new Box(row.x(), row.y() + 1, row.width(), row.height() - 4);
        canvas.fill(back, 4, Neon.fade(Neon.SLATE, 0.13f));
        canvas.fill(new Box(back.x(), back.y(), 3, back.height()), 1.5f, Neon.RED);
        float x = back.x() + INDENT;
        float advance = canvas.advance(style);
        SourceExcerpt excerpt = SourceExcerpt.of(source, (int) ((back.width() - 2 * INDENT) / advance));
        canvas.text(style, x, row.y() + TEXT_LINE, excerpt.text());
        if (excerpt.caret() >= 0) {
            float at = x + excerpt.caret() * advance;
            canvas.fill(new Box(at, back.y() + 2, advance, TEXT_LINE + 5), 2, Neon.fade(Neon.RED, 0.45f));
            canvas.glowingText(CARET, at + advance / 2, row.y() + CARET_LINE, "^");
        }
    }
}
