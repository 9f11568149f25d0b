package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a game that runs as a process writes to its report, which is its standard output. */
final class ReportedLines {

    static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<JsonNode> lines = new LinkedBlockingQueue<>();

    private ReportedLines() {}

    static ReportedLines of(Process game) {
        ReportedLines report = new ReportedLines();
        Thread reader = new Thread(() -> report.read(game.inputReader(StandardCharsets.UTF_8)), "report reader");
        reader.setDaemon(true);
        reader.start();
        return report;
    }

    private void read(BufferedReader written) {
        JsonMapper json = new JsonMapper();
        written.lines().forEach(line -> {
            try {
                lines.add(json.readTree(line));
            } catch (IOException e) {
                throw new UncheckedIOException("not a line of the report: " + line, e);
            }
        });
    }

    /** The next line of a type, once the game has begun; that a revision is rejected is told by its problems. */
    JsonNode await(String type) throws InterruptedException {
        long endNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); // other lines go on coming
        while (true) {
            JsonNode line = lines.poll(endNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(line).as("a line of type %s within a minute", type).isNotNull();
            String found = line.path("type").asText();
            boolean rejected = line.path("outcome").asText().equals("rejected");
            boolean first = line.path("tick").asInt() <= 1;
            if (found.equals(type) && !rejected && !first) {
                return line;
            }
        }
    }
}
