package dev.downbeat.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A terminal at which a program runs, with nobody but a test in front of it: what {@code script} of util-linux opens. A desk
 * without it skips the test.
 */
final class PseudoTerminal implements AutoCloseable {

    /** Only a hung machine takes this long. */
    private static final long PATIENCE_SECONDS = 60;

    /** Colours, places of the cursor and the like. */
    private static final Pattern CONTROL = Pattern.compile("\u001b(\\[[0-9;?]*[A-Za-z]|[()][A-Z0-9]|[=>])");

    private final Process process;
    private final Object lock = new Object();
    private final StringBuilder written = new StringBuilder(); // guarded by the lock
    private boolean ended; // guarded by the lock
    private int seen; // how much of it was waited for; guarded by the lock

    private PseudoTerminal(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "terminal reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** Runs a shell's commands at a terminal of 100 columns. */
    static PseudoTerminal run(String commands) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("script", "-qefc", "stty cols 100 rows 30; " + commands, "/dev/null");
        builder.environment().put("TERM", "xterm");
        builder.environment().put("SHELL", "/bin/sh");
        try {
            return new PseudoTerminal(builder.redirectErrorStream(true).start());
        } catch (IOException e) {
            throw Desk.lacks("CI types at a terminal", e.getMessage());
        }
    }

    /** A program and its arguments as a shell takes them. */
    static String quoted(List<String> command) {
        return command.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    private void read() {
        char[] some = new char[4096];
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
                add(new String(some, 0, count));
            }
        } catch (IOException e) {
            add("[cannot be read any more: " + e.getMessage() + "]");
        }
        synchronized (lock) {
            ended = true;
            lock.notifyAll();
        }
    }

    private void add(String text) {
        synchronized (lock) {
            written.append(text);
            lock.notifyAll();
        }
    }

    /** Presses keys. */
    void type(String keys) throws IOException {
        OutputStream keyboard = process.getOutputStream();
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    /** Waits until a text has come that was not waited for before. */
    void await(String text) throws InterruptedException {
        long endNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (lock) {
            while (true) {
                String screen = plain();
                int at = screen.indexOf(text, seen);
                if (at >= 0) {
                    seen = at + text.length();
                    return;
                }
                long leftNanos = endNanos - System.nanoTime();
                if (leftNanos <= 0 || ended) {
                    throw new AssertionError("the terminal never showed what was waited for: text=" + text + ", shown="
                            + screen.substring(Math.min(seen, screen.length())));
                }
                TimeUnit.NANOSECONDS.timedWait(lock, leftNanos);
            }
        }
    }

    private String plain() {
        return CONTROL.matcher(written).replaceAll("").replace("\r", "");
    }

    /** What its commands ended with. */
    int exitValue() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the commands at the terminal do not end");
        }
        return process.exitValue();
    }

    /** Ends all that still runs at it. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
