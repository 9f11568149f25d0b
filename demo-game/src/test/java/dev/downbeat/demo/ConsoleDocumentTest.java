package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/scripting.md} types in at the console comes to what it says. */
@Tag("slow")
class ConsoleDocumentTest {

    private static final Path GUIDE = Assets.folder("..").resolve("docs/scripting.md");
    private static final String PROMPT = "> ";

    @TempDir
    private Path folder;

    /** Inputs after the prompt, and a line each of what comes of them. */
    private static List<String> shown() throws IOException {
        String guide = Files.readString(GUIDE);
        String console = guide.substring(guide.indexOf("## The console"), guide.indexOf("## Which JavaScript"));
        return console.split("```", -1)[1].strip().lines().toList();
    }

    @Test
    void eachInputComesToTheLineBelowIt() throws IOException {
        ShippedScripts.copyTo(folder);
        try (LiveGame live = new LiveGame(folder, 5)) {
            live.ticks(3);
            List<String> lines = new ArrayList<>();
            for (String line : shown()) {
                if (line.startsWith(PROMPT)) {
                    lines.add(line);
                    lines.add(evaluate(live, line.substring(PROMPT.length())));
                }
            }

            assertThat(lines).hasSizeGreaterThan(4).isEqualTo(shown());
            assertThat(live.faults).isEmpty();
        }
    }

    private static String evaluate(LiveGame live, String input) {
        Evaluation evaluation = live.evaluate(input);
        return evaluation instanceof Evaluation.Value value ? value.text() : evaluation.toString();
    }
}
