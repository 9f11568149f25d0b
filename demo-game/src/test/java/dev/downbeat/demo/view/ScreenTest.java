package dev.downbeat.demo.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScreenTest {

    @Test
    void hasTheSizeItWasOpenedWith() {
        try (Screen screen = Gl.offscreen(320, 200)) {
            screen.pollEvents();
            screen.clear();

            assertThat(screen.size()).isEqualTo(new SurfaceSize(320, 200, 1));
            assertThat(screen.capture().image().getWidth()).isEqualTo(320);
            assertThat(screen.capture().image().getHeight()).isEqualTo(200);
            assertThat(screen.closeRequested()).isFalse();
        }
    }

    @Test
    void hasMorePixelsThanUnitsWhereThingsAreEnlarged() {
        try (Screen screen = Gl.offscreen(321, 200, 1.5f)) {
            screen.pollEvents();
            screen.clear();

            assertThat(screen.size().width()).isBetween(321f, 321.7f);
            assertThat(screen.size().height()).isEqualTo(200);
            assertThat(screen.size().pixelRatio()).isEqualTo(1.5f);
            assertThat(screen.capture().image().getWidth()).isEqualTo(482);
            assertThat(screen.capture().image().getHeight()).isEqualTo(300);
        }
    }

    @Test
    void opensAgainAndAgainInOneProcess() throws Exception {
        byte[] first = pictureOfANewScreen();
        byte[] second = pictureOfANewScreen();
        byte[] third = pictureOfANewScreen();

        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
    }

    private static byte[] pictureOfANewScreen() throws Exception {
        try (Screen screen = Gl.offscreen(640, 480);
                Scene scene = new Scene(screen)) {
            return Scene.png(scene.draw(HudModels.busy()));
        }
    }

    @Test
    void refusesASecondScreenWhileOneIsOpen() {
        try (Screen screen = Gl.offscreen(64, 64)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Screen.offscreen(64, 64))
                    .withMessage("one screen at a time: another one is open");
            screen.swap();
        }
    }

    @Test
    void closesOnceHoweverOftenItIsAsked() {
        Screen screen = Gl.offscreen(64, 64);
        screen.close();
        screen.close();

        try (Screen next = Gl.offscreen(64, 64)) {
            assertThat(next.closeRequested()).isFalse();
        }
    }

    @Test
    void saysInOneLineThatThereIsNoDisplayAndCanStillDrawIntoMemory() {
        Gl.requireNoDisplay();

        assertThatExceptionOfType(NoScreenException.class)
                .isThrownBy(() -> Screen.window("Downbeat", 640, 480))
                .withMessageStartingWith("no screen: ")
                .withMessageNotContaining("\n");
        try (Screen screen = Gl.offscreen(64, 64)) {
            assertThat(screen.size().width()).isEqualTo(64);
        }
    }

    @Test
    void throwsTheDriversLogWhenAShaderIsWrong() {
        try (Screen screen = Gl.offscreen(64, 64)) {
            String good = "#version 330 core\nvoid main() { gl_Position = vec4(0); }";
            assertThatThrownBy(() -> new GlProgram("odd", good, "#version 330 core\nvoid main() { nonsense; }"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("shader does not compile: name=odd.frag, log=")
                    .hasMessageContaining("nonsense");
            screen.swap();
        }
    }
}
