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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that looks scripts through. */
class CheckCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void refusesWhatIsNoFolder() {
        Path none = folder.resolve("none");

        assertThat(run("check", none.toString())).isEqualTo(Main.BAD_USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("demo-game: DIR must be a folder: DIR=" + none + System.lineSeparator());
    }

    @Test
    void printsEachProblemWithItsPlaceAndEndsWithOne() throws IOException {
        Path script = Files.writeString(folder.resolve("drone.js"), "\nfunction colide(self) {}\n");

        assertThat(run("check", folder.toString())).isEqualTo(Main.FAILED);
        assertThat(printed())
                .isEqualTo(script + ":2:10: unknown event 'colide'; did you mean 'collide'?" + System.lineSeparator());
    }

    @Test
    void printsJsonForTools() throws IOException {
        Path script = Files.writeString(folder.resolve("drone.js"), "let x = ;\n");

        assertThat(run("check", "--json", folder.toString())).isEqualTo(Main.FAILED);
        JsonNode problems = new ObjectMapper().readTree(printed());
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).get("severity").asText()).isEqualTo("error");
        assertThat(problems.get(0).get("file").asText()).isEqualTo(script.toString());
        assertThat(problems.get(0).get("line").asInt()).isEqualTo(1);
        assertThat(problems.get(0).get("column").asInt()).isEqualTo(9);
        assertThat(problems.get(0).get("message").asText()).isEqualTo("an expression is expected here");
        assertThat(problems.get(0).get("sourceLine").asText()).isEqualTo("let x = ;");
    }

    @Test
    void findsNothingWrongWithTheShippedScripts() {
        assertThat(run("check")).as(this::printed).isEqualTo(Main.OK);
        assertThat(printed()).isEmpty();
    }

    @Test
    void showsItsHelp() {
        assertThat(run("check", "--help")).isEqualTo(Main.OK);
        assertThat(printed()).contains("Usage: demo-game check", "--json");
    }
}
