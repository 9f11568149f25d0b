package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.workbench.PanelName;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the workbench over a whole game, drawn. */
@Tag("slow")
class PagesTest {

    private static final String TICK = "export function tick(self, dt) {\n";
    private static final int RED = 0xff4259;

    @TempDir
    private Path scripts;

    @Test
    void drawsAPictureWithoutADisplay() throws IOException {
        BufferedImage picture = DrawnGame.draw("game-1280", "--at-tick", "30", "--entities", "50");

        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(1280, 720);
    }

    @ParameterizedTest
    @EnumSource(PanelName.class)
    void drawsAPictureOfEachPageOfTheWorkbench(PanelName page) throws IOException {
        BufferedImage without = DrawnGame.draw("page-none-1280");
        BufferedImage with = DrawnGame.draw("page-" + page + "-1280", "--panel", page.toString());

        assertThat(with.getRGB(920, 85)).as("the edge of the page").isNotEqualTo(without.getRGB(920, 85));
        assertThat(with.getRGB(300, 300)).as("beside it").isEqualTo(without.getRGB(300, 300));
    }

    @ParameterizedTest
    @EnumSource(PanelName.class)
    void drawsEachPageInASmallWindowToo(PanelName page) throws IOException {
        BufferedImage without = DrawnGame.draw("page-none-800", "--size", "800x600");
        BufferedImage with = DrawnGame.draw("page-" + page + "-800", "--size", "800x600", "--panel", page.toString());

        assertThat(List.of(with.getWidth(), with.getHeight())).containsExactly(800, 600);
        assertThat(Likeness.difference(without, with)).isGreaterThan(0.01);
        for (int y = 0; y < 600; y++) {
            assertThat(with.getRGB(799, y))
                    .as("the page ends before the window does")
                    .isEqualTo(without.getRGB(799, y));
        }
    }

    @ParameterizedTest
    @EnumSource(PanelName.class)
    void drawsEachPageTwiceAsLargeOnAHiDpiDisplay(PanelName page) throws IOException {
        BufferedImage usual = DrawnGame.draw("page-" + page + "-800", "--size", "800x600", "--panel", page.toString());
        BufferedImage large = DrawnGame.draw(
                "page-" + page + "-800-twice", "--size", "800x600", "--panel", page.toString(), "--scale", "2");

        assertThat(List.of(large.getWidth(), large.getHeight())).containsExactly(1600, 1200);
        assertThat(Likeness.difference(usual, large)).isLessThan(0.02);
    }

    @Test
    void asManyPixelsOfAUsualDisplayShowMore() throws IOException {
        BufferedImage large =
                DrawnGame.draw("page-help-800-twice", "--size", "800x600", "--panel", "help", "--scale", "2");
        BufferedImage usual = DrawnGame.draw("page-help-1600", "--size", "1600x1200", "--panel", "help");

        assertThat(Likeness.difference(usual, large)).isGreaterThan(0.03);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1280x720", "800x600"})
    void drawsWhatKeepsScriptsFromGoingLive(String size) throws IOException {
        ShippedScripts.copyTo(scripts);
        change("drone.js", "Math.sqrt(squared);", "Math.sqrt(squared;");
        change("hunter.js", TICK, "export function colide(self, other) {}\n" + TICK);
        String name = "broken-" + width(size);

        BufferedImage overlay = draw(name, size);
        BufferedImage page = draw("page-" + name, size, "--panel", "problems");

        assertThat(red(overlay)).as("the overlay").isGreaterThan(500);
        assertThat(red(page)).as("with the page").isGreaterThan(red(overlay));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1280x720", "800x600"})
    void drawsFaultsAndWhatIsOff(String size) throws IOException {
        ShippedScripts.copyTo(scripts);
        change("drone.js", TICK, TICK + "  self.nobody.hue = 1;\n");
        change("ship.js", TICK, TICK + "  if (world.tick % 7 === 0) arena.flash(null);\n");
        String name = "faults-" + width(size);
        String[] ticks = {"--at-tick", "200", "--entities", "40"};

        BufferedImage overlay = draw(name, size, ticks);
        BufferedImage page = draw("page-" + name, size, "--at-tick", "200", "--entities", "40", "--panel", "problems");

        assertThat(red(overlay)).as("the overlay, and crosses").isGreaterThan(500);
        assertThat(Likeness.difference(overlay, page)).isGreaterThan(0.01);
    }

    private void change(String file, String text, String other) throws IOException {
        Path script = scripts.resolve(file);
        String shipped = Files.readString(script);
        assertThat(shipped).contains(text);
        Files.writeString(script, shipped.replace(text, other));
    }

    private BufferedImage draw(String name, String size, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--scripts", scripts.toString(), "--size", size));
        arguments.addAll(List.of(more));
        return DrawnGame.draw(name, arguments.toArray(String[]::new));
    }

    private static String width(String size) {
        return size.substring(0, size.indexOf('x'));
    }

    private static int red(BufferedImage picture) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += near(picture.getRGB(x, y)) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean near(int rgb) {
        int off = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            off += Math.abs((rgb >> shift & 0xff) - (RED >> shift & 0xff));
        }
        return off < 60;
    }
}
