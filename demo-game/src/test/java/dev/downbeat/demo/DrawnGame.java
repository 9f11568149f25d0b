package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Games that are drawn by {@code --screenshot}. The pictures stay in target/pictures, for the eye. */
final class DrawnGame {

    /** Where the pictures stay. */
    static final Path FOLDER = Path.of("target", "pictures");

    private DrawnGame() {}

    /**
     * Plays a few ticks, unless the arguments say how many, and draws.
     *
     * @param name of the picture
     * @param more arguments of the command line
     */
    static BufferedImage draw(String name, String... more) throws IOException {
        Path file = file(name);
        List<String> arguments = new ArrayList<>(List.of("--screenshot", file.toString(), "--unpaced"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--at-tick")) {
            arguments.addAll(List.of("--at-tick", "3", "--entities", "5"));
        }
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(err, true),
                arguments.toArray(String[]::new));
        String said = err.toString(StandardCharsets.UTF_8);
        if (code == Main.FAILED && said.startsWith("demo-game: no screen")) {
            throw Desk.lacks("CI draws its pictures", said);
        }
        assertThat(code).as(said).isZero();
        return ImageIO.read(file.toFile());
    }

    /** Where a picture of that name stays. */
    static Path file(String name) throws IOException {
        Files.createDirectories(FOLDER);
        return FOLDER.resolve(name + ".png");
    }
}
