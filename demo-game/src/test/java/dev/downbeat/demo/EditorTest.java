package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.EditorFolder.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor knows of the game's scripts, by TypeScript itself. */
@Tag("slow")
class EditorTest {

    @SuppressWarnings("NullAway.Init") // made before each test
    private EditorFolder folder;

    @BeforeEach
    void install() throws Exception {
        folder = EditorFolder.installed();
    }

    @Test
    void theCheckerFindsNothingInTheShippedScripts() throws Exception {
        assertThat(folder.check("jsconfig.json")).isEqualTo(new Result(0, List.of()));
    }

    @Test
    void tscFindsNothingInTheShippedScripts() throws Exception {
        assertThat(folder.tsc("jsconfig.json")).isEqualTo(new Result(0, List.of()));
    }

    @Test
    void theCheckerFindsThePlantedMistakesAndNoOthers() throws Exception {
        folder.copyTypesTo("planted");
        folder.write("planted/scripts/drone.js", resource("planted.js"));

        Result result = folder.check("planted/jsconfig.json");

        assertThat(result.lines())
                .containsExactly(
                        "scripts/drone.js:12:8: TS2551: Property 'helth' does not exist on type 'Drone'."
                                + " Did you mean 'health'?",
                        "scripts/drone.js:19:34: TS2345: Argument of type 'string' is not assignable to parameter of"
                                + " type 'number'.",
                        "scripts/drone.js:24:19: TS2551: Property 'sine' does not exist on type 'Math'."
                                + " Did you mean 'sin'?");
        assertThat(result.exitValue()).isEqualTo(1);
    }

    @Test
    void tscFindsThemTooWhereTheHandlersSayTheirTypes() throws Exception {
        folder.copyTypesTo("annotated");
        String annotated = resource("planted.js")
                .replaceAll("\n\nfunction (\\w+)", "\n/** @type {DroneHandlers['$1']} */\nfunction $1");
        folder.write("annotated/scripts/drone.js", annotated);

        Result result = folder.tsc("annotated/jsconfig.json");

        assertThat(result.lines().stream()
                        .map(line -> line.replaceAll(":.*? error (TS\\d+).*|: error (TS\\d+).*", " $1$2")))
                .containsExactly(
                        "annotated/scripts/drone.js(12,8) TS2551",
                        "annotated/scripts/drone.js(19,34) TS2345",
                        "annotated/scripts/drone.js(24,19) TS2551");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            function hit(self, by, damage) { self.       | panic
            export function hit(self, by) { self.        | panic
            const hit = (self, by) => { self.            | panic
            export async function hit(self) { self.      | panic
            function* hit(self) { self.pos.              | x
            function collide(self, other) { other.       | health
            function tickAll(selves) { selves[0].        | panic
            function tickAll(selves) { for (const self of selves) { self. | panic
            function canPickUp(self, pickup) { pickup.   | gift
            function hit(self) { Math.                   | random
            """)
    void aLanguageServerCompletes(String line, String member) throws Exception {
        assertThat(completions(line))
                .hasSize(2)
                .allSatisfy(names -> assertThat(names).contains(member));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            function helper(self) { self.    | panic
            function hit(self) { Math.       | sine
            function hit(self) { self.       | secret
            function tickAll(selves) { selves. | push
            """)
    void aLanguageServerDoesNotComplete(String line, String member) throws Exception {
        assertThat(completions(line))
                .hasSize(2)
                .allSatisfy(names -> assertThat(names).doesNotContain(member));
    }

    /** The names that are offered, at first and after a change of the file. */
    private List<List<String>> completions(String line) throws IOException, InterruptedException {
        String asker = folder.write("ask-server.js", resource("ask-server.js")).toString();
        Result result = folder.run(
                "node",
                asker,
                folder.path("node_modules/typescript/lib/tsserver.js"),
                folder.path("scripts/drone.js"),
                line,
                "1",
                Integer.toString(line.length() + 1));
        assertThat(result.exitValue()).as("%s", result.lines()).isZero();
        return result.lines().stream()
                .map(names -> List.of(names.split(" ", -1)))
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EditorTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
