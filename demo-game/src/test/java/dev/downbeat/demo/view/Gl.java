package dev.downbeat.demo.view;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.downbeat.demo.Desk;
import java.nio.file.Path;
import java.util.Objects;
import org.lwjgl.system.Platform;

/** Surfaces for tests. A desk without OpenGL skips what needs one; where {@code CI=true} that is a failure. */
final class Gl {

    private Gl() {}

    static Screen offscreen(int width, int height) {
        return offscreen(width, height, 1);
    }

    static Screen offscreen(int width, int height, float scale) {
        try {
            return Screen.offscreen(width, height, scale);
        } catch (NoScreenException e) {
            throw Desk.lacks("CI draws its pictures", e.getMessage());
        }
    }

    /** For what happens without a display. A desk that has one skips that; {@code CI=true} must not have one. */
    static void requireNoDisplay() {
        boolean display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        if (display && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI runs without a display: unset DISPLAY and WAYLAND_DISPLAY");
        }
        if (display || Platform.get() != Platform.LINUX) {
            abort("a display is there");
        }
    }

    static Path fonts() {
        return Path.of(Objects.requireNonNull(System.getProperty("assets"))).resolve("fonts");
    }
}
