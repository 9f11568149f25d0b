package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.downbeat.demo.report.ReportLine;
import dev.downbeat.demo.report.ReportWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/report.md} shows lines as the game writes them. */
class ReportDocumentTest {

    private static final Path DOCUMENT = Assets.folder("..").resolve("docs/report.md");

    static List<String> examples() throws IOException {
        return Files.readString(DOCUMENT)
                .lines()
                .filter(line -> line.startsWith("{\"type\""))
                .toList();
    }

    @Test
    void hasAnExampleOfEachType() throws IOException {
        assertThat(examples()).hasSize(ReportLine.class.getPermittedSubclasses().length);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void showsALineAsItIsWritten(String line) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        new ReportWriter(written, new PrintStream(complaints, true, StandardCharsets.UTF_8))
                .write(new JsonMapper().readValue(line, ReportLine.class));

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo(line + "\n");
        assertThat(complaints.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
