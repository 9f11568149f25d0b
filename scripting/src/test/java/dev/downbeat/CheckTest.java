package dev.downbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.TestGame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of scripts looked through without a game. */
class CheckTest {

    private static final String SLOW = "'tick' loops, and a function inside it, arguments, try/catch or yield makes its"
            + " variables some 30 times slower; move the loop to a function of its own";

    @TempDir
    Path folder;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> problems() throws IOException {
        return Downbeat.check(folder, TestGame.BINDINGS).stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatThrownBy(() -> Downbeat.check(folder.resolve("none"), TestGame.BINDINGS))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void tellsTheErrorsOfAllFilesInTheOrderOfTheFiles() throws IOException {
        write("hunter.js", "let x = ;");
        write("drone.js", "import { seekk } from './lib/steering.js';\nseekk();");
        write("lib/steering.js", "export const seek = 1;");

        assertThat(problems())
                .containsExactly(
                        "drone.js:1:10: './lib/steering.js' has no export 'seekk'; it exports: seek",
                        "hunter.js:1:9: an expression is expected here");
    }

    @Test
    void runsTopLevelsAndTellsWhatTheyThrow() throws IOException {
        write("drone.js", "const size = 4;\nnull.size;");
        write("hunter.js", "arena.width;");

        assertThat(problems())
                .containsExactly(
                        "drone.js:2: TypeError: Cannot read property \"size\" from null",
                        "hunter.js:1: TypeError: 'arena' is there for handlers only, not while the script is loaded");
    }

    @Test
    void pointsOutImportsThatAreNotUsed() throws IOException {
        write("lib/steering.js", "export const seek = 1, flee = 2;");
        write(
                "drone.js",
                "import { seek, flee as run } from './lib/steering.js';\nimport * as all from './lib/steering.js';\n"
                        + "export function tick(self) { self.hp = seek; }");

        assertThat(problems())
                .containsExactly(
                        "drone.js:1:24: 'run' is imported and not used; remove it",
                        "drone.js:2:13: 'all' is imported and not used; remove it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function tick(self) { for (let i = 0; i < 9; i++) { try { self.hp = i; } catch (e) { self.hp = 0; } } }",
                "function tick(self) { const f = () => 1; while (self.hp > f()) { self.hp -= 1; } }",
                "export function tick(self) { for (const x of [1, 2]) { self.hp = arguments.length + x; } }"
            })
    void pointsOutAHandlerWhoseLoopIsSlow(String text) throws IOException {
        write("drone.js", text);

        assertThat(problems()).singleElement().asString().endsWith(": " + SLOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function tick(self) { for (const x of [1, 2]) { self.hp = x; } }",
                "function tick(self) { try { self.hp = 1; } catch (e) { self.hp = 0; } }",
                "function tick(self) { [1, 2].forEach((x) => { for (let i = 0; i < x; i++) { self.hp = i; } }); }",
                "function helper(self) { try { while (self.hp > 1) { self.hp -= 1; } } catch (e) { self.hp = 0; } }\n"
                        + "function tick(self) { helper(self); }"
            })
    void saysNothingOfLoopsThatAreFastOrNoHandlers(String text) throws IOException {
        write("drone.js", text);

        assertThat(problems()).isEmpty();
    }

    @Test
    void saysNothingOfLibrariesAndOfFilesThatNobodyImports() throws IOException {
        write("vendor/clock.js", "import { x } from './other.js'; export const now = () => Date.now() + unknown;");
        write("vendor/other.js", "export const x = 1;");
        write("vendor/broken.js", "let x = ;");
        write("data.json", "not JSON");
        write("drone.js", "import { now } from './vendor/clock.js';\nexport function timer(self) { self.hp = now(); }");

        assertThat(problems()).isEmpty();
    }
}
