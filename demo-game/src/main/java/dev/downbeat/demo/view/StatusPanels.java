package dev.downbeat.demo.view;

import dev.downbeat.demo.view.TextStyle.Align;
import java.util.Locale;

/** The panels at the top, the pause banner and the hint. */
final class StatusPanels {

    private static final TextStyle LABEL = new TextStyle(Typeface.SANS, 10.5f, Neon.SLATE);
    private static final TextStyle VALUE = new TextStyle(Typeface.BOLD, 18, Neon.WHITE);
    private static final TextStyle BANNER = new TextStyle(Typeface.BOLD, 24, Neon.WHITE, Align.CENTRE);
    private static final TextStyle HINT = new TextStyle(Typeface.SANS, 13, Neon.SLATE);
    private static final float LABEL_LINE = 19;
    private static final float VALUE_LINE = 39;
    private static final float CELL_GAP = 8;

    private final Canvas canvas;

    StatusPanels(Canvas canvas) {
        this.canvas = canvas;
    }

    void status(Box box, HudModel model) {
        int edge = model.problems().isEmpty() ? Neon.CYAN : Neon.RED;
        canvas.panel(box, edge, model.reloadFlash());
        float cell = (box.width() - 2 * HudLayout.PADDING) / 4;
        float x = box.x() + HudLayout.PADDING;
        cell(x, box, cell, "REVISION", Long.toString(model.revision()), Neon.CYAN);
        cell(x + cell, box, cell, "TICK ms", String.format(Locale.ROOT, "%.2f", model.tickMillis()), Neon.WHITE);
        cell(x + 2 * cell, box, cell, "ENTITIES", Integer.toString(model.entities()), Neon.WHITE);
        int faults = model.faultCount() == 0 ? Neon.SLATE : Neon.AMBER;
        cell(x + 3 * cell, box, cell, "FAULTS", Integer.toString(model.faultCount()), faults);
    }

    void score(Box box, HudModel model) {
        canvas.panel(box, Neon.MAGENTA, 0);
        float half = (box.width() - 2 * HudLayout.PADDING) / 2;
        float x = box.x() + HudLayout.PADDING;
        TextStyle star = new TextStyle(Typeface.BOLD, 18, Neon.AMBER);
        canvas.text(star, x, box.y() + LABEL_LINE + 1, "★");
        canvas.text(VALUE, x + 22, box.y() + LABEL_LINE + 1, canvas.fit(VALUE, grouped(model.score()), half - 10));
        TextStyle wave = VALUE.aligned(Align.RIGHT);
        String waveText = canvas.fit(wave, Integer.toString(model.wave()), half - 60);
        float right = box.right() - HudLayout.PADDING;
        canvas.text(wave, right, box.y() + LABEL_LINE + 1, waveText);
        float waveLabel = right - canvas.width(wave, waveText) - 6;
        canvas.text(LABEL.aligned(Align.RIGHT), waveLabel, box.y() + LABEL_LINE + 2, "WAVE");
        health(new Box(x + 22, box.y() + VALUE_LINE - 4, 2 * half - 22, 8), model.health());
        canvas.text(star.coloured(healthColour(model.health())), x + 1, box.y() + VALUE_LINE, "♥");
    }

    void time(Box box, TimeView time) {
        canvas.panel(box, Neon.AMBER, 0.35f);
        float middle = box.x() + box.width() / 2;
        float width = box.width() - 2 * HudLayout.PADDING;
        TextStyle title = BANNER.coloured(Neon.AMBER);
        TextStyle hint = HINT.aligned(Align.CENTRE);
        canvas.glowingText(title, middle, box.y() + 26, canvas.fit(title, time.title(), width));
        canvas.text(hint, middle, box.y() + 50, canvas.fit(hint, time.hint(), width));
    }

    void hint(Box box, String hint) {
        String text = canvas.fit(HINT, hint, box.width() - 2 * HudLayout.PADDING);
        float width = canvas.width(HINT, text) + 2 * HudLayout.PADDING;
        Box pill = new Box(box.x(), box.y(), Math.min(width, box.width()), box.height());
        canvas.panel(pill, Neon.SLATE, 0);
        canvas.text(HINT, pill.x() + HudLayout.PADDING, pill.y() + pill.height() / 2, text);
    }

    private void cell(float x, Box box, float width, String label, String value, int colour) {
        canvas.text(LABEL, x, box.y() + LABEL_LINE, label);
        TextStyle style = VALUE.coloured(colour);
        canvas.text(style, x, box.y() + VALUE_LINE, canvas.fit(style, value, width - CELL_GAP));
    }

    private void health(Box bar, int health) {
        canvas.fill(bar, 4, Neon.fade(Neon.SLATE, 0.22f));
        if (health > 0) {
            float width = Math.max(bar.height(), bar.width() * health / 100);
            canvas.fill(new Box(bar.x(), bar.y(), width, bar.height()), 4, healthColour(health));
        }
    }

    private static int healthColour(int health) {
        if (health > 50) {
            return Neon.LIME;
        }
        return health > 25 ? Neon.AMBER : Neon.RED;
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
