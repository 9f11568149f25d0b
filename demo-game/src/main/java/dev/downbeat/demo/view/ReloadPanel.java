package dev.downbeat.demo.view;

import java.util.List;

/** What the last reload changed; the panel fades with the model's flash. */
final class ReloadPanel {

    private static final TextStyle TITLE = new TextStyle(Typeface.BOLD, 13, Neon.LIME);
    private static final TextStyle LINE = new TextStyle(Typeface.MONO, 12.5f, Neon.WHITE);
    private static final TextStyle MORE = new TextStyle(Typeface.SANS, 12.5f, Neon.SLATE);

    private final Canvas canvas;

    ReloadPanel(Canvas canvas) {
        this.canvas = canvas;
    }

    void draw(Box box, HudModel model, int rows) {
        canvas.opacity(model.reloadFlash());
        canvas.panel(box, Neon.LIME, model.reloadFlash());
        float x = box.x() + HudLayout.PADDING;
        float width = box.width() - 2 * HudLayout.PADDING;
        float y = box.y() + HudLayout.PADDING + HudLayout.RELOAD_ROW / 2 - 1;
        canvas.glowingText(TITLE, x, y, canvas.fit(TITLE, "↻ RELOADED · revision " + model.revision(), width));
        List<String> lines = model.reloadLines();
        int shown = rows < lines.size() ? rows - 1 : rows;
        for (String line : lines.subList(0, shown)) {
            y += HudLayout.RELOAD_ROW;
            canvas.text(LINE, x, y, canvas.fit(LINE, line, width));
        }
        if (shown < lines.size()) {
            canvas.text(MORE, x, y + HudLayout.RELOAD_ROW, "+" + (lines.size() - shown) + " more");
        }
        canvas.opacity(1);
    }
}
