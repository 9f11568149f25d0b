package dev.downbeat.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.LogLines;
import dev.downbeat.scripting.compile.FrontEnd;
import dev.downbeat.scripting.compile.lower.ClosureFrontEnd;
import dev.downbeat.scripting.source.ScriptFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples of README and guide. */
class ReadmeTest {

    private static final Path EXAMPLE = Path.of("src/test/java/dev/downbeat/example/Hello.java");
    private static final Path README = Path.of("../README.md");
    private static final Path GUIDE = Path.of("../docs/scripting.md");
    private static final Pattern SCRIPT = Pattern.compile("```js\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsTheExampleCharacterForCharacter() throws IOException {
        String program = Files.readString(EXAMPLE);
        String shown = program.substring(program.indexOf("public final class Hello"));

        assertThat(Files.readString(README)).contains("```java\n" + shown + "```");
    }

    @Test
    void showsAScriptThatTheExampleRunsAndThatChangesWhileItRuns(@TempDir Path scripts) throws Exception {
        String script = firstScript(README);
        Files.writeString(scripts.resolve("drone.js"), script);
        Thread game = new Thread(() -> runExample(scripts), "hello");
        try (LogLines lines = new LogLines("dev.downbeat.script", Level.INFO)) {
            game.start();

            String first = lines.await();
            Files.writeString(scripts.resolve("drone.js"), script.replace("'drone at'", "'changed, at'"));
            String changed = lines.awaitContaining("changed");

            assertThat(first).startsWith("drone.js:").contains("drone at 3.");
            assertThat(changed).contains("changed, at");
        } finally {
            game.interrupt();
            game.join();
        }
    }

    @TestFactory
    Stream<DynamicTest> theGuideShowsScriptsThatCompile() throws IOException {
        return SCRIPT.matcher(Files.readString(GUIDE))
                .results()
                .map(shown -> ScriptFile.of("turret.js", shown.group(1)))
                .map(file -> DynamicTest.dynamicTest(
                        file.line(1),
                        () -> assertThat(new ClosureFrontEnd().lower(file))
                                .isInstanceOf(FrontEnd.Outcome.Lowered.class)));
    }

    private static String firstScript(Path document) throws IOException {
        Matcher scripts = SCRIPT.matcher(Files.readString(document));
        assertThat(scripts.find()).isTrue();
        return scripts.group(1);
    }

    private static void runExample(Path scripts) {
        try {
            Hello.main(new String[] {scripts.toString()});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
