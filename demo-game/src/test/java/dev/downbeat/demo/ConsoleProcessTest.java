package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A headless game as a process of its own, with a console at the other end of a pipe. */
@Tag("slow")
@Timeout(120)
@EnabledOnOs({OS.LINUX, OS.MAC}) // where a process is told to end, and does so by itself
class ConsoleProcessTest {

    private final Process game = start();

    private static Process start() {
        try {
            return GameProcess.of("--headless", "--console", "--entities", "5")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new AssertionError("the game does not start", e);
        }
    }

    @AfterEach
    void stop() {
        game.destroyForcibly();
    }

    private static void type(Writer console, String input) throws IOException {
        console.write(input + "\n");
        console.flush();
    }

    @Test
    void evaluatesWhatComesAndPlaysOnWhenNothingComesAnyMore() throws Exception {
        BufferedReader out = game.inputReader();
        try (Writer console = game.outputWriter()) {
            type(console, "null.x");
            assertThat(out.readLine()).isEqualTo("console:1: TypeError: Cannot read property \"x\" from null");
            assertThat(out.readLine()).isEqualTo("  null.x");

            type(console, "for (;;) {}");
            assertThat(out.readLine()).isEqualTo("console:1: stopped: it ran too long without an end");
            assertThat(out.readLine()).isEqualTo("  for (;;) {}");

            type(console, "const both = [\n  typeof world.tick,\n  1 + 1\n]; both");
            assertThat(out.readLine()).isEqualTo("['number', 2]");
        }
        game.toHandle().destroy(); // it is still there; the process itself would close what it writes to

        assertThat(out.readLine()).startsWith("finished: ticks=");
        assertThat(game.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
}
