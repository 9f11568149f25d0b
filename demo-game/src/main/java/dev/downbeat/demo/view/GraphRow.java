package dev.downbeat.demo.view;

/** Draws values over time. */
final class GraphRow {

    private static final float LIMIT_AT = 2 / 3f; // of the height
    private static final float CAPTION = 18;

    private final Canvas canvas;

    GraphRow(Canvas canvas) {
        this.canvas = canvas;
    }

    void draw(Box row, PanelRow.Graph graph) {
        Box field = new Box(row.x(), row.y() + CAPTION, row.width(), row.height() - CAPTION - 8);
        TextStyle quiet = Tone.QUIET.style();
        canvas.text(quiet, row.x(), row.y() + CAPTION / 2 - 1, canvas.fit(quiet, graph.caption(), row.width()));
        canvas.fill(field, 3, Neon.fade(Neon.SLATE, 0.1f));
        float step = field.width() / Math.max(1, graph.values().size());
        for (int i = 0; i < graph.values().size(); i++) {
            float share = graph.values().get(i) / graph.limit();
            float height = Math.min(1, share * LIMIT_AT) * field.height();
            int colour = share > 1 ? Neon.RED : share > 0.5f ? Neon.AMBER : Neon.CYAN;
            canvas.fill(
                    new Box(field.x() + i * step, field.bottom() - height, Math.max(1, step - 1), height), 0, colour);
        }
        for (int index : graph.marks()) {
            canvas.fill(
                    new Box(field.x() + index * step, field.y(), Math.max(2, step), field.height()),
                    0,
                    Neon.fade(Neon.LIME, 0.55f));
        }
        float limit = field.bottom() - LIMIT_AT * field.height();
        canvas.fill(new Box(field.x(), limit, field.width(), 1), 0, Neon.fade(Neon.RED, 0.8f));
    }
}
