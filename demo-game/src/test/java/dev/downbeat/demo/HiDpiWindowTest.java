package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.view.NoScreenException;
import dev.downbeat.demo.view.Screen;
import dev.downbeat.demo.view.SurfaceSize;
import dev.downbeat.time.NanoClock;
import java.io.BufferedReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real window where the player has told X that a display has twice as many dots as usual, and X still counts in dots. */
@Tag("slow")
class HiDpiWindowTest {

    @Test
    void isTwiceAsLargeAndKnowsWhereTheMouseIs() throws Exception {
        try (VirtualDisplay display = VirtualDisplay.open("2000x1500")) {
            display.run("xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", "Xft.dpi:\t192");
            Process probe = display.start(GameProcess.ofClass(Probe.class).redirectError(Redirect.INHERIT));
            try (BufferedReader said = probe.inputReader(StandardCharsets.UTF_8)) {
                assertThat(said.readLine()).isEqualTo(new SurfaceSize(800, 600, 2).toString());

                display.run("xdotool", "mousemove", "602", "301");

                assertThat(said.readLine()).isEqualTo("301.0 150.5");
                assertThat(probe.waitFor(VirtualDisplay.PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .isTrue();
            } finally {
                probe.destroyForcibly();
            }
        }
    }

    /** Opens a window, says how large it is, and then, once the mouse is left of the middle, where that is. */
    static final class Probe {

        private Probe() {}

        public static void main(String[] args) throws NoScreenException {
            try (Screen screen = Screen.window("Probe", 800, 600)) {
                screen.pollEvents();
                System.out.println(screen.size());
                NanoClock clock = NanoClock.system();
                long endNanos = clock.nanoTime() + TimeUnit.SECONDS.toNanos(VirtualDisplay.PATIENCE_SECONDS);
                while (clock.nanoTime() < endNanos
                        && !isLeftOfTheMiddle(screen.input().mouseX())) {
                    screen.clear();
                    screen.swap();
                    screen.pollEvents();
                }
                System.out.println(
                        screen.input().mouseX() + " " + screen.input().mouseY());
            }
        }

        /** At first the mouse is in the middle of the display, or nowhere. */
        private static boolean isLeftOfTheMiddle(float x) {
            return x > 0 && x < 400;
        }
    }
}
