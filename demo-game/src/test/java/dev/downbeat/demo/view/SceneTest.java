package dev.downbeat.demo.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SceneTest {

    @Test
    void drawsTheSamePictureTwiceByteForByte() throws Exception {
        try (Screen screen = Gl.offscreen(640, 480);
                Scene scene = new Scene(screen)) {
            byte[] first = Scene.png(scene.draw(HudModels.busy()));
            byte[] second = Scene.png(scene.draw(HudModels.busy()));

            assertThat(second).isEqualTo(first);
        }
    }

    /** The pictures stay in target/pictures, for the eye. */
    @ParameterizedTest
    @CsvSource({"1280, 720", "800, 600"})
    void writesPicturesThatCanBeReadBack(int width, int height) throws Exception {
        Path folder = Path.of("target", "pictures");
        try (Screen screen = Gl.offscreen(width, height);
                Scene scene = new Scene(screen)) {
            Path busy = folder.resolve("busy-" + width + ".png");
            Screenshot picture = scene.draw(HudModels.busy());
            picture.writePng(busy);
            scene.draw(HudModels.quiet()).writePng(folder.resolve("quiet-" + width + ".png"));
            scene.draw(HudModels.crowded()).writePng(folder.resolve("crowded-" + width + ".png"));

            assertThat(Files.size(busy)).isPositive();
            assertThat(new Pixels(ImageIO.read(busy.toFile())).differences(Pixels.of(picture)))
                    .isZero();
        }
    }
}
