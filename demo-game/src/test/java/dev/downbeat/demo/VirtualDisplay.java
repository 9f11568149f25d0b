package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An X display in memory, for a window of another process. A desk without Xvfb skips the test. */
final class VirtualDisplay implements AutoCloseable {

    static final long PATIENCE_SECONDS = 60;

    private final Process server;
    private final Map<String, String> environment;

    private VirtualDisplay(Process server, String name) {
        this.server = server;
        this.environment = Map.of("DISPLAY", name);
    }

    /** @param size as in {@code 1280x720}, in pixels */
    static VirtualDisplay open(String size) throws IOException {
        try {
            Process server = new ProcessBuilder(
                            "Xvfb", "-noreset", "-displayfd", "1", "-screen", "0", size + "x24") // keeps its properties
                    .redirectError(Redirect.DISCARD)
                    .start();
            return new VirtualDisplay(server, ":" + server.inputReader().readLine());
        } catch (IOException e) {
            throw Desk.lacks("CI plays in a window", e.getMessage());
        }
    }

    /** Starts a process whose windows are on this display. */
    Process start(ProcessBuilder builder) throws IOException {
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs a command to its end, which must be a good one. */
    void run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = start(new ProcessBuilder(List.of(command))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD));
        } catch (IOException e) {
            throw Desk.lacks("CI plays in a window", e.getMessage());
        }
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Override
    public void close() {
        server.destroyForcibly();
    }
}
