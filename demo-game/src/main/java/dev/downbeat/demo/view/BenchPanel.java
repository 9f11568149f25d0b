package dev.downbeat.demo.view;

import dev.downbeat.demo.view.PanelRow.Piece;
import dev.downbeat.demo.view.PanelRow.Slider;
import java.util.List;

/** Draws the open panel of the workbench, row by row. */
final class BenchPanel {

    private static final TextStyle TITLE = new TextStyle(Typeface.BOLD, 13.5f, Neon.WHITE);
    private static final float GAP = 10;

    private final Canvas canvas;
    private final GraphRow graphs;
    private final SourceRow sources;

    BenchPanel(Canvas canvas) {
        this.canvas = canvas;
        this.graphs = new GraphRow(canvas);
        this.sources = new SourceRow(canvas);
    }

    void draw(Box box, PanelView panel) {
        canvas.panel(box, panel.edge(), 0.1f);
        float x = box.x() + PanelLayout.PADDING;
        float width = box.width() - 2 * PanelLayout.PADDING;
        TextStyle title = TITLE.coloured(panel.edge());
        canvas.glowingText(title, x, box.y() + PanelLayout.PADDING + 8, canvas.fit(title, panel.title(), width));
        PanelLayout layout = PanelLayout.of(panel, box);
        for (int i = 0; i < layout.rows().size(); i++) {
            int index = layout.first() + i;
            Box row = layout.rows().get(i);
            if (index == panel.chosen()) {
                canvas.fill(
                        new Box(row.x() - 6, row.y(), row.width() + 12, row.height()),
                        4,
                        Neon.fade(panel.edge(), 0.2f));
            }
            draw(row, panel.rows().get(index), panel.edge());
        }
        footer(box, panel.footer(), PanelFooter.unseen(panel, layout.span()));
    }

    /** @param unseen what is said of rows that have no room: on the right, and in full */
    private void footer(Box box, String keys, String unseen) {
        TextStyle quiet = Tone.QUIET.style();
        TextStyle last = Tone.UNIT.style();
        float y = box.bottom() - PanelLayout.PADDING - 5;
        float right = box.right() - PanelLayout.PADDING;
        float x = box.x() + PanelLayout.PADDING;
        canvas.text(last, right, y, unseen);
        float room = right - x - (unseen.isEmpty() ? 0 : canvas.width(last, unseen) + 2 * GAP);
        canvas.text(quiet, x, y, canvas.fit(quiet, keys, room));
    }

    private void draw(Box row, PanelRow what, int edge) {
        if (what instanceof PanelRow.Line line) {
            line(row, line, edge);
        } else if (what instanceof PanelRow.Source source) {
            sources.draw(row, source);
        } else if (what instanceof PanelRow.Prompt prompt) {
            prompt(row, prompt, edge);
        } else if (what instanceof Slider slider) {
            slider(row, slider, edge);
        } else if (what instanceof PanelRow.Graph graph) {
            graphs.draw(row, graph);
        }
    }

    private void line(Box row, PanelRow.Line line, int edge) {
        if (line.share() > 0) {
            Box lit = new Box(row.x(), row.y() + 1, row.width() * line.share(), row.height() - 2);
            canvas.fill(lit, 3, Neon.fade(edge, 0.22f));
        }
        List<Piece> pieces = line.pieces();
        float y = row.bottom() - PanelRow.TEXT_HEIGHT / 2;
        float end = row.x(); // of what is drawn so far
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            TextStyle style = piece.tone().style();
            float x = row.x() + piece.at() * row.width();
            if (style.align() == TextStyle.Align.RIGHT) {
                canvas.text(style, x, y, canvas.fit(style, piece.text(), x - end));
                end = x + GAP;
            } else {
                float right = i + 1 < pieces.size() ? leftOf(pieces.get(i + 1), row) : row.right();
                String text = canvas.fit(style, piece.text(), right - x);
                canvas.text(style, x, y, text);
                end = x + canvas.width(style, text) + GAP;
            }
        }
    }

    private float leftOf(Piece piece, Box row) {
        float x = row.x() + piece.at() * row.width() - GAP;
        TextStyle style = piece.tone().style();
        return style.align() == TextStyle.Align.RIGHT ? x - canvas.width(style, piece.text()) : x;
    }

    /** Of a long line, the part before the caret is seen. */
    private void prompt(Box row, PanelRow.Prompt prompt, int edge) {
        TextStyle style = Tone.CODE.style();
        float y = row.y() + row.height() / 2;
        float advance = canvas.advance(style);
        float x = row.x() + (prompt.mark().length() + 1) * advance;
        int room = Math.max(1, (int) ((row.right() - x) / advance));
        String line = SourceExcerpt.plain(prompt.text());
        int from = Math.max(0, prompt.caret() - room);
        canvas.text(style.coloured(edge), row.x(), y, prompt.mark());
        canvas.text(style, x, y, line.substring(from, Math.min(line.length(), from + room)));
        if (prompt.caret() >= 0) {
            canvas.fill(
                    new Box(x + (prompt.caret() - from) * advance, row.y() + 2, 2, row.height() - 4), 0, Neon.WHITE);
        }
    }

    private void slider(Box row, Slider slider, int edge) {
        float y = row.y() + row.height() / 2;
        float from = row.x() + Slider.TRACK_FROM * row.width();
        float length = (Slider.TRACK_TO - Slider.TRACK_FROM) * row.width();
        TextStyle name = Tone.CODE.style();
        canvas.text(name, row.x(), y, canvas.fit(name, slider.name(), from - row.x() - GAP));
        canvas.fill(new Box(from, y - 2, length, 4), 2, Neon.fade(Neon.SLATE, 0.28f));
        canvas.fill(new Box(from, y - 2, length * slider.share(), 4), 2, edge);
        canvas.fill(new Box(from + length * slider.share() - 5, y - 6, 10, 12), 5, Neon.WHITE);
        TextStyle value = Tone.NUMBER.style();
        canvas.text(value, row.right(), y, canvas.fit(value, slider.value(), row.right() - from - length - GAP));
    }
}
