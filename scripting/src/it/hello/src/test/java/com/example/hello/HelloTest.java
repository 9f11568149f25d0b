package com.example.hello;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program runs, and its script changes while it does. */
class HelloTest {

    private static final Path SCRIPT = Path.of("scripts/drone.js");

    private final Lines lines = new Lines();

    @Test
    void doesWhatTheScriptSaysAndChangesWhileItRuns(@TempDir Path scripts) throws Exception {
        String script = Files.readString(SCRIPT);
        Files.writeString(scripts.resolve("drone.js"), script);
        Thread game = new Thread(() -> play(scripts), "hello");
        Logger logger = Logger.getLogger("dev.downbeat.script");
        logger.addHandler(lines);
        try {
            game.start();
            lines.await("drone at 3.");

            Files.writeString(scripts.resolve("drone.js"), script.replace("'drone at'", "'changed, at'"));
            lines.await("changed, at ");
        } finally {
            logger.removeHandler(lines);
            game.interrupt();
            game.join();
        }
    }

    private static void play(Path scripts) {
        try {
            Hello.main(new String[] {scripts.toString()});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What scripts log. */
    private static final class Lines extends Handler {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        /** Waits for a line that contains a text. */
        void await(String text) throws InterruptedException {
            String line = next();
            while (!line.contains(text)) {
                line = next();
            }
        }

        private String next() throws InterruptedException {
            String line = lines.poll(2, TimeUnit.MINUTES);
            assertNotNull(line, "a line in the log within two minutes");
            assertTrue(line.startsWith("drone.js:"), line);
            return line;
        }

        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
