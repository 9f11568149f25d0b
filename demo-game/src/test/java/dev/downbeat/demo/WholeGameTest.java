package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole games from the command line to the last line, with the shipped scripts. */
@Tag("slow")
class WholeGameTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void twoRunsOfOneSeedEndInOneState() {
        String first = play("--headless", "--unpaced", "--ticks", "400", "--seed", "9", "--entities", "80");
        String second = play("--headless", "--unpaced", "--ticks", "400", "--seed", "9", "--entities", "80");
        String other = play("--headless", "--unpaced", "--ticks", "400", "--seed", "10", "--entities", "80");

        assertThat(first).matches("finished: ticks=400, hash=[0-9a-f]{16}, revision=1\\R");
        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void aPacedGameEndsInTheStateOfAnUnpacedOne() {
        String unpaced = play("--headless", "--unpaced", "--ticks", "60", "--hz", "500", "--entities", "20");

        assertThat(play("--headless", "--ticks", "60", "--hz", "500", "--entities", "20"))
                .isEqualTo(unpaced);
    }

    @Test
    void theReportOnTheStandardOutputIsNothingButLines() throws IOException {
        String report = play("--headless", "--unpaced", "--ticks", "90", "--entities", "20", "--report", "-");

        assertThat(types(report.lines().toList()))
                .containsExactly("started 0", "reload 1", "second 60", "second 90", "finished 90");
    }

    @Test
    void theReportInAFileSaysWhatIsWrong() throws IOException {
        Path scripts = Files.createDirectory(folder.resolve("scripts"));
        Files.writeString(scripts.resolve("drone.js"), "function tick(self, dt) {\n  null.nobody();\n}\n");
        Files.writeString(scripts.resolve("ship.js"), "function tick(self, dt) {\n}\n");
        Path report = folder.resolve("report.jsonl");

        play(
                "--headless",
                "--unpaced",
                "--ticks",
                "2",
                "--entities",
                "1",
                "--scripts",
                scripts.toString(),
                "--report",
                report.toString());

        List<String> lines = Files.readAllLines(report);
        assertThat(types(lines)).containsExactly("started 0", "reload 1", "fault 2", "second 2", "finished 2");
        JsonNode fault = new ObjectMapper().readTree(lines.get(2));
        assertThat(fault.get("file").asText()).isEqualTo("drone.js");
        assertThat(fault.get("line").asInt()).isEqualTo(2);
        assertThat(fault.get("kind").asText()).isEqualTo("drone");
        assertThat(fault.get("event").asText()).isEqualTo("tick");
        assertThat(fault.get("message").asText()).contains("nobody");
    }

    private static List<String> types(List<String> lines) throws IOException {
        List<String> types = new ArrayList<>();
        for (String line : lines) {
            JsonNode json = new ObjectMapper().readTree(line);
            types.add(json.get("type").asText() + " " + json.get("tick").asLong());
        }
        return types;
    }

    private String play(String... arguments) {
        out.reset();
        assertThat(run(arguments)).as(text(err)).isZero();
        return text(out);
    }

    private int run(String... arguments) {
        return Main.run(new PrintStream(out, true), new PrintStream(err, true), arguments);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
