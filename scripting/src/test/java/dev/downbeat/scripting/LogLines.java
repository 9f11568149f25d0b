package dev.downbeat.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a logger is told from when this is opened until it is closed; from any thread. */
public final class LogLines extends Handler implements AutoCloseable {

    private final BlockingQueue<LogRecord> lines = new LinkedBlockingQueue<>();
    private final Logger logger;
    private final Level before;

    /** @param level the least that the logger lets pass meanwhile */
    public LogLines(String name, Level level) {
        logger = Logger.getLogger(name);
        before = logger.getLevel();
        logger.setLevel(level);
        setLevel(Level.ALL);
        logger.addHandler(this);
    }

    /** The lines so far that were not awaited. */
    public List<LogRecord> records() {
        return new ArrayList<>(lines);
    }

    /** The texts of {@link #records}. */
    public List<String> messages() {
        return records().stream().map(LogRecord::getMessage).toList();
    }

    /** Waits for the next line. */
    public String await() throws InterruptedException {
        LogRecord line = lines.poll(30, TimeUnit.SECONDS);
        assertThat(line).as("a line in the log within half a minute").isNotNull();
        return line.getMessage();
    }

    /** Waits for a line that contains a text. */
    public String awaitContaining(String text) throws InterruptedException {
        String line = await();
        while (!line.contains(text)) {
            line = await();
        }
        return line;
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
    }
}
