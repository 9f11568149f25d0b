package dev.downbeat.demo.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn with several pixels for a window unit: larger, and otherwise the same. */
class HiDpiTest {

    private static final String ENDLESS = "a long text that goes on and on ".repeat(10);

    @ParameterizedTest
    @ValueSource(floats = {1, 1.25f, 1.5f, 2, 3, 4})
    void textIsAsWideInWindowUnits(float scale) throws IOException {
        TextStyle style = Tone.PLAIN.style();
        float usual = widthAt(1, style);

        assertThat(widthAt(scale, style)).isCloseTo(usual, Percentage.withPercentage(4)); // glyphs end at whole pixels
    }

    private static float widthAt(float scale, TextStyle style) throws IOException {
        try (Screen screen = Gl.offscreen(640, 480, scale);
                Canvas canvas = new Canvas(Gl.fonts())) {
            canvas.begin(screen.size());
            float width = canvas.width(style, "how long ticks take, and in which of them scripts went live");
            canvas.end();
            return width;
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {1, 1.25f, 1.5f, 2, 3})
    void textsOfARowDoNotReachEachOther(float scale) throws IOException {
        PanelRow row = PanelRow.Line.of(Tone.CODE, ENDLESS)
                .and(0.4f, Tone.PLAIN, ENDLESS)
                .and(0.8f, Tone.QUIET, ENDLESS);
        PanelView panel = PanelView.of("ROWS", Neon.CYAN, Collections.nCopies(40, row), "a footer");
        HudModel model = HudModels.quiet().with(new BenchView(TimeView.NORMAL, Optional.of(panel), List.of(), false));
        try (Screen screen = Gl.offscreen(800, 600, scale);
                Hud hud = new Hud(Gl.fonts())) {
            Pixels picture = draw(screen, hud, model);
            Box box = HudLayout.of(model, screen.size()).panel();
            List<Box> rows = PanelLayout.of(panel, box).rows();

            assertThat(brightest(picture, rows.get(0), scale)).as("a text").isGreaterThan(150);
            for (Box place : rows) {
                for (float at : new float[] {0.4f, 0.8f}) {
                    float x = place.x() + at * place.width();
                    Box gap = new Box(x - 7, place.y(), 5, place.height());
                    assertThat(brightest(picture, gap, scale))
                            .as("left of %s", x)
                            .isLessThan(60);
                }
            }
            Box below = new Box(
                    box.x() + PanelLayout.PADDING, rows.get(rows.size() - 1).bottom() + 1, box.width() / 2, 3);
            assertThat(brightest(picture, below, scale)).as("above the footer").isLessThan(60);
        }
    }

    private static int brightest(Pixels picture, Box box, float scale) {
        int brightest = 0;
        for (int y = (int) Math.ceil(box.y() * scale); y < (int) (box.bottom() * scale); y++) {
            for (int x = (int) Math.ceil(box.x() * scale); x < (int) (box.right() * scale); x++) {
                brightest = Math.max(brightest, picture.brightness(x, y));
            }
        }
        return brightest;
    }

    @ParameterizedTest
    @ValueSource(floats = {1.25f, 1.5f, 2, 3})
    void drawsNothingOutsideItsPanelsHoweverMuchThereIsToSay(float scale) throws IOException {
        HudModel model = HudModels.crowded();
        try (Screen screen = Gl.offscreen(640, 480, scale);
                Hud hud = new Hud(Gl.fonts())) {
            screen.clear();
            Pixels nothing = Pixels.of(screen.capture());
            Pixels picture = draw(screen, hud, model);
            List<Box> boxes = HudLayout.of(model, screen.size()).boxes().stream()
                    .map(box -> new Box(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale))
                    .toList();

            assertThat(picture.differencesWhere(
                            nothing, (x, y) -> boxes.stream().noneMatch(box -> Pixels.contains(box, x, y))))
                    .isZero();
        }
    }

    private static Pixels draw(Screen screen, Hud hud, HudModel model) {
        screen.clear();
        hud.draw(model, screen.size());
        return Pixels.of(screen.capture());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void wallsAreAsWideInWindowUnits(int scale) {
        try (Screen screen = Gl.offscreen(800, 400, scale);
                Backdrop backdrop = new Backdrop()) {
            screen.clear();
            backdrop.draw(new ArenaView(screen.size(), 1600, 800), Neon.CYAN, 0);
            Pixels picture = Pixels.of(screen.capture());
            int bright = 0;
            while (picture.brightness(420 * scale, bright) > 140) {
                bright++;
            }

            assertThat((double) bright / scale).isBetween(1.5, 2.5);
        }
    }
}
