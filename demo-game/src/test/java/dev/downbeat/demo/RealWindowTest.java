package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The game as a process of its own, in a real window on a virtual display. A desk without Xvfb and xdotool skips this; where
 * {@code CI=true} that is a failure.
 */
@Tag("slow")
class RealWindowTest {

    private static final long PATIENCE_SECONDS = VirtualDisplay.PATIENCE_SECONDS;

    private final BlockingQueue<JsonNode> report = new LinkedBlockingQueue<>();
    private @Nullable Process running;

    @TempDir
    private Path scripts;

    @AfterEach
    void stop() {
        if (running != null) {
            running.destroyForcibly();
        }
    }

    @Test
    void isEditedWhileItPlaysAndEndsByEscape() throws Exception {
        ShippedScripts.copyTo(scripts);
        try (VirtualDisplay display = VirtualDisplay.open("1280x720")) {
            plays(display);
        }
    }

    private void plays(VirtualDisplay display) throws Exception {
        Process game = game(display);
        running = game;
        Path drone = scripts.resolve("drone.js");
        String shipped = Files.readString(drone);
        await("second");

        Files.writeString(drone, shipped + "\n// saved while it plays\n");
        JsonNode changed = await("reload");
        Files.writeString(drone, shipped + "\nfunction tick(self {\n");
        JsonNode problem = await("problem");
        Files.writeString(drone, shipped);
        JsonNode healed = await("reload");
        JsonNode second = await("second");
        display.run("xdotool", "search", "--sync", "--onlyvisible", "--name", "^Downbeat$", "key", "Escape");

        assertThat(game.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(game.exitValue()).isZero();
        assertThat(changed.path("outcome").asText()).isEqualTo("committed");
        assertThat(problem.path("file").asText()).isEqualTo("drone.js");
        assertThat(problem.path("line").asInt()).isEqualTo((int) shipped.lines().count() + 2);
        assertThat(healed.path("outcome").asText()).isEqualTo("committed");
        assertThat(second.path("faults").asInt()).isZero();
        assertThat(await("finished").path("revision").asInt())
                .isEqualTo(healed.path("revision").asInt());
    }

    private Process game(VirtualDisplay display) throws IOException {
        Process game = display.start(GameProcess.of("--scripts", scripts.toString(), "--report", "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD));
        Thread reader = new Thread(() -> read(game.inputReader(StandardCharsets.UTF_8)), "report reader");
        reader.setDaemon(true);
        reader.start();
        return game;
    }

    private void read(BufferedReader lines) {
        JsonMapper json = new JsonMapper();
        lines.lines().forEach(line -> {
            try {
                report.add(json.readTree(line));
            } catch (IOException e) {
                throw new UncheckedIOException("not a line of the report: " + line, e);
            }
        });
    }

    /** The next line of a type, once the game has begun; that a revision is rejected is told by its problems. */
    private JsonNode await(String type) throws InterruptedException {
        while (true) {
            JsonNode line = report.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(line).as("a line of type %s within a minute", type).isNotNull();
            String found = line.path("type").asText();
            boolean rejected = line.path("outcome").asText().equals("rejected");
            boolean first = line.path("tick").asInt() <= 1;
            if (found.equals(type) && !rejected && !first) {
                return line;
            }
        }
    }
}
