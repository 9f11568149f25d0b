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
import java.util.function.Predicate;

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
        return await("of type " + type, line -> isOf(line, type) && !isRejection(line));
    }

    /** The next line that tells that a revision was rejected. */
    JsonNode awaitRejection() throws InterruptedException {
        return await("of a rejection", line -> isOf(line, "reload") && isRejection(line));
    }

    private static boolean isOf(JsonNode line, String type) {
        return line.path("type").asText().equals(type) && line.path("tick").asInt() > 1;
    }

    private static boolean isRejection(JsonNode line) {
        return line.path("outcome").asText().equals("rejected");
    }

    private JsonNode await(String what, Predicate<JsonNode> wanted) throws InterruptedException {
        long endNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); // other lines go on coming
        while (true) {
            JsonNode line = lines.poll(endNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(line).as("a line %s within a minute", what).isNotNull();
            if (wanted.test(line)) {
                return line;
            }
        }
    }

    /** What a game ends with, which it is to do within a minute. */
    static int exitValue(Process game) throws InterruptedException {
        assertThat(game.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("it ends")
                .isTrue();
        return game.exitValue();
    }
}
