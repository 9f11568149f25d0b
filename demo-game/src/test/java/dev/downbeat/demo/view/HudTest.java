package dev.downbeat.demo.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lwjgl.opengl.GL33C.GL_NO_ERROR;
import static org.lwjgl.opengl.GL33C.glGetError;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HudTest {

    private Screen screen;
    private Hud hud;
    private Pixels nothing;

    @BeforeEach
    void open() throws IOException {
        screen = Gl.offscreen(800, 600);
        hud = new Hud(Gl.fonts());
        screen.clear();
        nothing = Pixels.of(screen.capture());
    }

    @AfterEach
    void close() {
        assertThat(glGetError()).isEqualTo(GL_NO_ERROR);
        hud.close();
        screen.close();
    }

    private Pixels draw(HudModel model) {
        screen.clear();
        hud.draw(model, screen.size());
        return Pixels.of(screen.capture());
    }

    private HudLayout layout(HudModel model) {
        return HudLayout.of(model, screen.size());
    }

    @Test
    void alwaysShowsStatusAndScore() {
        HudModel model = HudModels.quiet();
        Pixels picture = draw(model);

        Box status = layout(model).status();
        assertThat(picture.differencesIn(nothing, status)).isGreaterThan(10_000);
        assertThat(picture.differencesIn(nothing, layout(model).score())).isGreaterThan(10_000);
        assertThat(picture.brightestNear((int) status.x() + 110, (int) status.y() + 39, 12))
                .isGreaterThan(200);
    }

    @Test
    void showsProblemsInARedEdgeUntilThereAreNone() {
        Pixels before = draw(HudModels.quiet());
        HudModel broken = HudModels.withProblems(2);
        Pixels during = draw(broken);
        Pixels after = draw(HudModels.quiet());

        Box panel = layout(broken).problems();
        assertThat(during.differencesIn(before, panel)).isGreaterThan(50_000);
        Color edge = during.at((int) (panel.x() + panel.width() / 2), (int) panel.y() + 1);
        assertThat(edge.getRed()).isGreaterThan(100).isGreaterThan(2 * edge.getBlue());
        assertThat(after.differences(before)).isZero();
    }

    @Test
    void putsACaretBelowTheColumnOfAProblem() throws IOException {
        Pixels left = draw(HudModels.withProblemAt(5));
        Pixels right = draw(HudModels.withProblemAt(29));
        Box panel = layout(HudModels.withProblemAt(5)).problems();
        int[] leftmost = redAcross(left, panel);
        int[] rightmost = redAcross(right, panel);

        try (Canvas canvas = new Canvas(Gl.fonts())) {
            float advance = canvas.advance(Tone.CODE.style());
            assertThat((rightmost[0] - leftmost[0]) / advance)
                    .as("columns apart")
                    .isBetween(23.8f, 24.2f);
        }
    }

    /** Where the picture is that red which only a caret is, right of the edge of the source. */
    private static int[] redAcross(Pixels picture, Box panel) {
        int top = (int) panel.y() + 58;
        return IntStream.range((int) panel.x() + 20, (int) panel.right() - 20)
                .filter(x -> IntStream.range(top, top + 34)
                        .anyMatch(y -> picture.at(x, y).getRed() > 200
                                && picture.at(x, y).getGreen() < 100))
                .toArray();
    }

    @Test
    void fadesWithTheFlashOfAReload() {
        Pixels quiet = draw(HudModels.withReload(0));
        Box panel = layout(HudModels.withReload(1)).reload();
        int x = (int) panel.x() + 100;
        int y = (int) panel.y() + 1;

        int fresh = draw(HudModels.withReload(1)).brightness(x, y);
        int fading = draw(HudModels.withReload(0.4f)).brightness(x, y);

        assertThat(fresh).isGreaterThan(150);
        assertThat(fading).isBetween(10, fresh - 50);
        assertThat(quiet.brightness(x, y)).isZero();
    }

    @Test
    void saysThatTheGameIsPaused() {
        Pixels picture = draw(HudModels.paused());
        Box banner = layout(HudModels.paused()).time();

        assertThat(picture.differencesIn(draw(HudModels.quiet()), banner)).isGreaterThan(10_000);
    }

    @Test
    void drawsNothingOutsideItsPanelsHoweverMuchThereIsToSay() {
        HudModel model = HudModels.crowded();
        Pixels picture = draw(model);
        var boxes = layout(model).boxes();

        assertThat(picture.differencesWhere(
                        nothing, (x, y) -> boxes.stream().noneMatch(box -> Pixels.contains(box, x, y))))
                .isZero();
    }

    @Test
    void keepsTextOffTheEdgesOfItsPanel() {
        Box panel = layout(HudModels.crowded()).problems();
        Pixels picture = draw(HudModels.crowded());

        int rightPadding = (int) panel.right() - 8;
        for (int y = (int) panel.y() + 24; y < panel.bottom() - 24; y++) {
            assertThat(picture.at(rightPadding, y).getGreen()).as("y=" + y).isLessThan(60);
        }
    }

    @Test
    void shortensTextToTheWidthThatItMeasures() throws IOException {
        TextStyle style = new TextStyle(Typeface.SANS, 14, Neon.WHITE);
        try (Canvas canvas = new Canvas(Gl.fonts())) {
            String all = "revision 41 keeps running";
            String some = canvas.fit(style, all, 100);

            assertThat(canvas.fit(style, all, 1000)).isEqualTo(all);
            assertThat(some).startsWith("revision").endsWith("…");
            assertThat(canvas.width(style, some)).isBetween(80f, 100f);
            assertThat(canvas.fit(style, all, 0)).isEqualTo("…");
            assertThat(canvas.fit(style, "a\tb\nc", 1000)).isEqualTo("a b c");
            assertThat(canvas.fit(style, "x".repeat(100_000), 1e9f))
                    .hasSize(401)
                    .endsWith("…");
        }
    }

    @Test
    void namesTheFontThatIsMissing(@TempDir Path empty) {
        assertThatThrownBy(() -> new Hud(empty))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("DejaVuSans");
    }

    @Test
    void namesTheFileThatIsNoFont(@TempDir Path folder) throws IOException {
        for (Typeface face : Typeface.values()) {
            Files.writeString(folder.resolve(face.fileName()), "no font at all, but long enough to be looked at");
        }

        assertThatIllegalStateException()
                .isThrownBy(() -> new Hud(folder))
                .withMessage("font cannot be read: file=DejaVuSans.ttf");
    }
}
