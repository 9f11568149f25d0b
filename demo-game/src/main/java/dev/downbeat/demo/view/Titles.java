package dev.downbeat.demo.view;

import dev.downbeat.demo.view.TextStyle.Align;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the game says to its player, in large letters, and a strip at the top: ships, weapon, best score, the boss. Drawn before
 * the display, which covers it. Belongs to the screen's thread and is closed before the screen.
 */
public final class Titles implements AutoCloseable {

    private static final TextStyle BANNER = new TextStyle(Typeface.BOLD, 38, Neon.WHITE, Align.CENTRE);
    private static final TextStyle LINE = new TextStyle(Typeface.BOLD, 19, Neon.WHITE, Align.CENTRE);
    private static final TextStyle HINT = new TextStyle(Typeface.BOLD, 22, Neon.CYAN, Align.CENTRE);
    private static final float HINT_PADDING = 26;
    private static final TextStyle SMALL = new TextStyle(Typeface.SANS, 14, Neon.SLATE, Align.CENTRE);
    private static final TextStyle SHIPS = new TextStyle(Typeface.BOLD, 14, Neon.CYAN, Align.CENTRE);
    private static final TextStyle LABEL = new TextStyle(Typeface.BOLD, 13, Neon.SLATE, Align.CENTRE);
    private static final float STRIP_LEFT = 374; // between the panels of the display, with a gap
    private static final float STRIP_RIGHT = 276;
    private static final float LEAST_STRIP = 110;
    private static final float MOST_BAR = 420;
    private static final int MOST_LIVES = 9;

    private final Canvas canvas;

    /**
     * Titles on the current screen.
     *
     * @param fontFolder where the fonts are: {@code assets/fonts}
     * @throws IOException if a font is missing
     */
    public Titles(Path fontFolder) throws IOException {
        canvas = new Canvas(fontFolder);
    }

    /** Draws over what is there. */
    public void draw(TitleModel model, SurfaceSize size) {
        canvas.begin(size);
        float width = size.width() - STRIP_LEFT - STRIP_RIGHT;
        if (width >= LEAST_STRIP) {
            strip(model, STRIP_LEFT, width);
        }
        float middle = size.width() / 2f;
        float most = size.width() - 40;
        if (model.over()) {
            float y = size.height() * 0.4f;
            canvas.glowingText(BANNER.coloured(Neon.RED), middle, y, "GAME OVER");
            canvas.glowingText(LINE, middle, y + 40, canvas.fit(LINE, points(model), most));
            canvas.text(SMALL, middle, y + 68, "press R (or Start) for a new round");
        } else if (!model.banner().isEmpty()) {
            TextStyle banner = BANNER.coloured(model.rgba());
            canvas.glowingText(banner, middle, size.height() * 0.27f, canvas.fit(banner, model.banner(), most));
        }
        if (!model.hint().isEmpty()) {
            String hint = canvas.fit(HINT, model.hint(), most - 2 * HINT_PADDING);
            float across = canvas.width(HINT, hint) + 2 * HINT_PADDING;
            float y = size.height() * 0.72f;
            canvas.panel(new Box(middle - across / 2, y - 26, across, 52), Neon.CYAN, 0.35f);
            canvas.glowingText(HINT, middle, y, hint);
        }
        canvas.end();
    }

    private static String points(TitleModel model) {
        boolean isBest = model.score() > 0 && model.score() >= model.best();
        String score = String.format(Locale.ROOT, "%,d points", model.score());
        return isBest
                ? score + "  ·  the best so far"
                : score + String.format(Locale.ROOT, "  ·  best %,d", model.best());
    }

    private void strip(TitleModel model, float left, float width) {
        float middle = left + width / 2;
        String ships = "▲".repeat(Math.max(0, Math.min(MOST_LIVES, model.lives())));
        String best = model.best() > 0 ? String.format(Locale.ROOT, "BEST %,d", model.best()) : "";
        String first = ships.isEmpty() || best.isEmpty() ? ships + best : ships + "   " + best;
        canvas.text(SHIPS, middle, 28, canvas.fit(SHIPS, first, width));
        if (model.weaponSeconds() > 0) {
            String weapon = model.weapon().toUpperCase(Locale.ROOT) + " "
                    + (int) Math.min(99, Math.ceil(model.weaponSeconds()));
            TextStyle style = LABEL.coloured(Neon.AMBER);
            canvas.text(style, middle, 48, canvas.fit(style, weapon, width));
        }
        if (model.bossLeft() > 0) {
            float bar = Math.min(MOST_BAR, width);
            Box whole = new Box(middle - bar / 2, 64, bar, 7);
            canvas.fill(whole, 3, Neon.fade(Neon.RED, 0.2f));
            float part = (float) Math.min(1, model.bossLeft()) * bar;
            canvas.fill(new Box(whole.x(), whole.y(), Math.max(whole.height(), part), whole.height()), 3, Neon.RED);
        }
    }

    @Override
    public void close() {
        canvas.close();
    }
}
