package dev.downbeat.demo.view;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.Objects;

/** Surfaces for tests. A desk without OpenGL skips what needs one; where {@code CI=true} that is a failure. */
final class Gl {

    private Gl() {}

    static Screen offscreen(int width, int height) {
        try {
            return Screen.offscreen(width, height);
        } catch (NoScreenException e) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError("CI draws its pictures", e);
            }
            return abort(e.getMessage());
        }
    }

    static Path fonts() {
        return Path.of(Objects.requireNonNull(System.getProperty("assets"))).resolve("fonts");
    }
}
