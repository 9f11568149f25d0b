package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A game without a window, as a process, that is edited while it runs: what happened stands in its report. */
class HeadlessStoryTest {

    /** What a process that was asked to end by the signal TERM ends with. */
    private static final int BY_A_SIGNAL = 128 + 15;

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
    void tellsOfAChangeAnErrorItsMendingAndAFaultThatIsTakenBack() throws Exception {
        ShippedScripts.copyTo(scripts);
        Process game = GameProcess.of("--headless", "--scripts", scripts.toString(), "--report", "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        running = game;
        ReportedLines report = ReportedLines.of(game);
        Path drone = scripts.resolve("drone.js");
        String shipped = Files.readString(drone);
        String tick = "export function tick(self, dt) {";
        assertThat(shipped).contains(tick);
        report.await("second");

        Files.writeString(drone, shipped.replace(tick, tick + "\n  self.hue += 0;"));
        JsonNode changed = report.await("reload");
        Files.writeString(drone, shipped + "\nfunction broken(self {\n");
        JsonNode rejected = report.awaitRejection();
        JsonNode problem = report.await("problem");
        Files.writeString(drone, shipped);
        JsonNode mended = report.await("reload");
        Files.writeString(drone, shipped.replace(tick, tick + "\n  self.nobody.hue = 1;"));
        JsonNode faulty = report.await("reload");
        JsonNode fault = report.await("fault");
        JsonNode undone = report.await("reload");
        game.toHandle().destroy(); // as a server is stopped; the process itself would close its report, too
        JsonNode finished = report.await("finished");

        assertThat(ReportedLines.exitValue(game)).isEqualTo(BY_A_SIGNAL);
        assertThat(changed.path("outcome").asText()).isEqualTo("committed");
        assertThat(changed.path("compiled").asInt()).isOne();
        assertThat(changed.at("/changes/0/kind").asText()).isEqualTo("patched");
        assertThat(changed.at("/changes/0/functions").toString()).contains("{\"name\":\"tick\",\"fate\":\"patched\"}");
        assertThat(problem.path("file").asText()).isEqualTo("drone.js");
        assertThat(problem.path("line").asInt()).isEqualTo((int) shipped.lines().count() + 2);
        assertThat(problem.path("source").asText()).isEqualTo("function broken(self {");
        assertThat(rejected.path("compiled").asInt()).isOne();
        assertThat(rejected.path("revision").asInt())
                .isGreaterThan(changed.path("revision").asInt());
        assertThat(mended.path("outcome").asText()).isEqualTo("committed");
        assertThat(mended.path("compiled").asInt()).isZero();
        assertThat(faulty.path("outcome").asText()).isEqualTo("committed");
        assertThat(fault.path("file").asText()).isEqualTo("drone.js");
        assertThat(fault.path("event").asText()).isEqualTo("tick");
        assertThat(fault.path("message").asText()).startsWith("TypeError: ");
        assertThat(undone.path("outcome").asText()).isEqualTo("rolled_back");
        assertThat(undone.path("revision").asInt())
                .isEqualTo(faulty.path("revision").asInt());
        assertThat(finished.path("revision").asInt())
                .isEqualTo(mended.path("revision").asInt());
    }
}
