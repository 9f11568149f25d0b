package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.downbeat.demo.workbench.PanelName;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole games from the command line to the last line, with the shipped scripts. */
@Tag("slow")
class WholeGameTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void twoRunsOfOneSeedEndInOneState() {
        String first = play("--headless", "--unpaced", "--ticks", "400", "--seed", "9", "--entities", "80");
        String second = play("--headless", "--unpaced", "--ticks", "400", "--seed", "9", "--entities", "80");
        String other = play("--headless", "--unpaced", "--ticks", "400", "--seed", "10", "--entities", "80");

        assertThat(first).matches("finished: ticks=400, hash=[0-9a-f]{16}, revision=1\\R");
        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void aPacedGameEndsInTheStateOfAnUnpacedOne() {
        String unpaced = play("--headless", "--unpaced", "--ticks", "60", "--hz", "500", "--entities", "20");

        assertThat(play("--headless", "--ticks", "60", "--hz", "500", "--entities", "20"))
                .isEqualTo(unpaced);
    }

    @Test
    void theReportOnTheStandardOutputIsNothingButLines() throws IOException {
        String report = play("--headless", "--unpaced", "--ticks", "90", "--entities", "20", "--report", "-");

        assertThat(types(report.lines().toList()))
                .containsExactly("started 0", "reload 1", "second 60", "second 90", "finished 90");
    }

    @Test
    void theReportInAFileSaysWhatIsWrong() throws IOException {
        Path scripts = Files.createDirectory(folder.resolve("scripts"));
        Files.writeString(scripts.resolve("drone.js"), "function tick(self, dt) {\n  null.nobody();\n}\n");
        Files.writeString(scripts.resolve("ship.js"), "function tick(self, dt) {\n}\n");
        Path report = folder.resolve("report.jsonl");

        play(
                "--headless",
                "--unpaced",
                "--ticks",
                "2",
                "--entities",
                "1",
                "--scripts",
                scripts.toString(),
                "--report",
                report.toString());

        List<String> lines = Files.readAllLines(report);
        assertThat(types(lines)).containsExactly("started 0", "reload 1", "fault 2", "second 2", "finished 2");
        JsonNode fault = new ObjectMapper().readTree(lines.get(2));
        assertThat(fault.get("file").asText()).isEqualTo("drone.js");
        assertThat(fault.get("line").asInt()).isEqualTo(2);
        assertThat(fault.get("kind").asText()).isEqualTo("drone");
        assertThat(fault.get("event").asText()).isEqualTo("tick");
        assertThat(fault.get("message").asText()).contains("nobody");
    }

    @Test
    void drawsAPictureWithoutADisplay() throws IOException {
        Path file = folder.resolve("picture.png");

        int code = run("--screenshot", file.toString(), "--at-tick", "30", "--unpaced", "--entities", "50");

        if (code == Main.FAILED && text(err).startsWith("demo-game: no screen")) {
            throw Desk.lacks("CI draws its pictures", text(err));
        }
        assertThat(code).as(text(err)).isZero();
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isEqualTo(720);
    }

    @ParameterizedTest
    @EnumSource(PanelName.class)
    void drawsAPictureOfEachPageOfTheWorkbench(PanelName page) throws IOException {
        BufferedImage without = picture();
        BufferedImage with = picture("--panel", page.toString());

        assertThat(with.getRGB(920, 85)).as("the edge of the page").isNotEqualTo(without.getRGB(920, 85));
        assertThat(with.getRGB(300, 300)).as("beside it").isEqualTo(without.getRGB(300, 300));
    }

    @ParameterizedTest
    @EnumSource(PanelName.class)
    void drawsEachPageInASmallWindowToo(PanelName page) throws IOException {
        BufferedImage without = picture("--size", "800x600");
        BufferedImage with = picture("--size", "800x600", "--panel", page.toString());

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
        BufferedImage usual = picture("--size", "800x600", "--panel", page.toString());
        BufferedImage large = picture("--size", "800x600", "--panel", page.toString(), "--scale", "2");

        assertThat(List.of(large.getWidth(), large.getHeight())).containsExactly(1600, 1200);
        assertThat(Likeness.difference(usual, large)).isLessThan(0.01);
    }

    @Test
    void asManyPixelsOfAUsualDisplayShowMore() throws IOException {
        BufferedImage large = picture("--size", "800x600", "--panel", "help", "--scale", "2");
        BufferedImage usual = picture("--size", "1600x1200", "--panel", "help");

        assertThat(Likeness.difference(usual, large)).isGreaterThan(0.03);
    }

    /** If the game has come to look another way, draw it again: the command is in the README. */
    @Test
    void looksAsInTheReadme() throws IOException {
        BufferedImage shown = ImageIO.read(
                Assets.folder("scripts").resolveSibling("../docs/demo-game.png").toFile());

        BufferedImage drawn = picture("--at-tick", "3570", "--seed", "2", "--entities", "300");

        assertThat(Likeness.difference(shown, drawn)).isLessThan(0.02);
        assertThat(Likeness.difference(shown, picture()))
                .as("of another moment")
                .isGreaterThan(0.01);
    }

    private BufferedImage picture(String... more) throws IOException {
        Path file = folder.resolve("page.png");
        List<String> arguments = new ArrayList<>(List.of("--screenshot", file.toString(), "--unpaced"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--at-tick")) {
            arguments.addAll(List.of("--at-tick", "3", "--entities", "5"));
        }
        int code = run(arguments.toArray(String[]::new));
        if (code == Main.FAILED && text(err).startsWith("demo-game: no screen")) {
            throw Desk.lacks("CI draws its pictures", text(err));
        }
        assertThat(code).as(text(err)).isZero();
        return ImageIO.read(file.toFile());
    }

    private static List<String> types(List<String> lines) throws IOException {
        List<String> types = new ArrayList<>();
        for (String line : lines) {
            JsonNode json = new ObjectMapper().readTree(line);
            types.add(json.get("type").asText() + " " + json.get("tick").asLong());
        }
        return types;
    }

    private String play(String... arguments) {
        out.reset();
        assertThat(run(arguments)).as(text(err)).isZero();
        return text(out);
    }

    private int run(String... arguments) {
        return Main.run(new PrintStream(out, true), new PrintStream(err, true), arguments);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
