package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/observing.md} reads the scripts of another process through JMX, with the JDK's own shell. */
@Tag("slow")
@Timeout(300)
class JmxDocumentTest {

    private static final Path OBSERVING = Assets.folder("..").resolve("docs/observing.md");
    private static final long PATIENCE_SECONDS = 120;

    private @Nullable Process game;
    private @Nullable Process shell;

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        if (shell != null) {
            shell.destroyForcibly();
        }
        if (game != null) {
            game.destroyForcibly();
        }
    }

    /** What is in its last three fences: a command, a program, and what it prints. */
    private static List<String> blocks() throws IOException {
        String document = Files.readString(OBSERVING);
        String[] parts = document.substring(document.indexOf("## JMX"))
                .replaceAll("```\\w+\\n", "```\n")
                .split("```\n", -1);
        return List.of(parts[3], parts[5], parts[7]);
    }

    @Test
    void itsProgramTellsWhatIsWrongWithTheScripts() throws Exception {
        List<String> blocks = blocks();
        Path scripts = folder.resolve("scripts");
        ShippedScripts.copyTo(scripts);
        Path ship = scripts.resolve("ship.js");
        Files.writeString(ship, Files.readString(ship) + "\nfunction broken(self {\n");
        Process played = GameProcess.of("--headless", "--scripts", scripts.toString(), "--report", "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        game = played;
        ReportedLines.of(played).await("second");

        List<String> read = read(blocks.get(0), blocks.get(1), played.pid());

        assertThat(read).hasSameSizeAs(blocks.get(2).lines().toList());
        assertThat(read.get(0)).isEqualTo("0"); // nothing is live
        assertThat(read.get(1)).startsWith("Problems: [ship.js:").contains("' expected");
        assertThat(read.subList(2, 4)).isEqualTo(blocks.get(2).lines().skip(2).toList());
    }

    /** Runs the program of the document by its command. */
    private List<String> read(String command, String program, long pid) throws Exception {
        Files.writeString(folder.resolve("read.jsh"), program);
        List<String> words = List.of(command.strip().split(" ", -1));
        assertThat(words).startsWith("jshell").endsWith("read.jsh");
        Path jshell = Path.of(System.getProperty("java.home"), "bin", "jshell");
        if (!Files.isExecutable(jshell)) {
            throw Desk.lacks("CI reads through JMX", "a JDK without jshell: " + jshell);
        }
        Process process = new ProcessBuilder(words.stream()
                        .map(word -> word.equals("jshell") ? jshell.toString() : word.replace("PID", "" + pid))
                        .toList())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD) // it tells of preferences that it begins to keep
                .redirectOutput(folder.resolve("read.txt").toFile())
                .start();
        shell = process;
        process.getOutputStream().close(); // nobody types
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("the shell ends")
                .isTrue();
        return Files.readAllLines(folder.resolve("read.txt"));
    }
}
