package dev.downbeat.demo.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Evaluation;
import dev.downbeat.scripting.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalConsoleTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Lines piped(String text) {
        return new PipedLines(
                new ByteArrayInputStream(text.getBytes(Charset.defaultCharset())),
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void showsWhereAnInputIsWrong() {
        Problem typo = Problem.error("console", 1, 4, "an expression is expected here", "1 +* 2");
        Problem elsewhere = Problem.error("drone.js", 0, 0, "gone", "");

        assertThat(TerminalConsole.text(new Evaluation.Failed(List.of(typo, elsewhere))))
                .isEqualTo("""
                    console:1:4: an expression is expected here
                      1 +* 2
                         ^
                    drone.js: gone\
                    """);
        assertThat(TerminalConsole.text(new Evaluation.Value("{a: 1}"))).isEqualTo("{a: 1}");
    }

    @Test
    void readsAnInputOverAsManyLinesAsItNeeds() throws IOException {
        Lines lines = piped("1\nf({\n  a: 1\n})\n\n(2");

        assertThat(lines.next()).contains("1");
        assertThat(lines.next()).contains("f({\n  a: 1\n})");
        assertThat(lines.next()).contains("");
        assertThat(lines.next()).as("cut off").contains("(2");
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void writesALineForWhatCameOfIt() {
        piped("").show("3");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("3" + System.lineSeparator());
    }
}
