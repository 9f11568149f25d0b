package dev.downbeat.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.compile.FrontEnd;
import dev.downbeat.scripting.compile.lower.ClosureFrontEnd;
import dev.downbeat.scripting.source.ScriptFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of README and guide. That of the README is run by the project that it is part of. */
class ReadmeTest {

    private static final Path PROJECT = Path.of("src/it/hello");
    private static final Path EXAMPLE = PROJECT.resolve("src/main/java/com/example/hello/Hello.java");
    private static final Path SCRIPT_OF_EXAMPLE = PROJECT.resolve("scripts/drone.js");
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
    void showsTheScriptOfTheExampleCharacterForCharacter() throws IOException {
        assertThat(Files.readString(README)).contains("```js\n" + Files.readString(SCRIPT_OF_EXAMPLE) + "```");
    }

    @TestFactory
    Stream<DynamicTest> theGuideShowsScriptsThatCompile() throws IOException {
        return SCRIPT.matcher(Files.readString(GUIDE))
                .results()
                .map(shown -> ScriptFile.of("turret.js", shown.group(1)))
                .map(file -> DynamicTest.dynamicTest(
                        file.line(1),
                        () -> assertThat(new ClosureFrontEnd().lower(file, Set.of()))
                                .isInstanceOf(FrontEnd.Outcome.Lowered.class)));
    }
}
