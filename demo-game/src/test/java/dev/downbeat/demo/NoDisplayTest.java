package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A window is wanted where no display is. On Linux a process can be started so; elsewhere there always is one. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class NoDisplayTest {

    @TempDir
    private Path folder;

    @Test
    void saysSoInOneLineAndGoesOnHeadless() throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = GameProcess.of("--ticks", "30", "--entities", "5")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        List.of("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR").forEach(builder.environment()::remove);

        Process game = builder.start();

        assertThat(game.waitFor(60, TimeUnit.SECONDS)).isTrue();
        List<String> errors = Files.readAllLines(err, StandardCharsets.UTF_8);
        assertThat(errors).as("one line, and that of the log").hasSize(2);
        assertThat(errors.get(0))
                .isEqualTo("demo-game: no screen: X11: The DISPLAY environment variable is missing; playing headless");
        assertThat(errors.get(1)).contains("revision 1 is live");
        assertThat(Files.readString(out)).startsWith("finished: ticks=30,");
        assertThat(game.exitValue()).isZero();
    }
}
