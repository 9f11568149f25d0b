package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An X display in memory, for a window of another process. A desk without Xvfb skips the test. */
final class VirtualDisplay implements AutoCloseable {

    static final long PATIENCE_SECONDS = 60;

    private final Process server;
    private final Map<String, String> environment;
    private final Path memory;

    private VirtualDisplay(Process server, String name, Path memory) {
        this.server = server;
        this.environment = Map.of("DISPLAY", name);
        this.memory = memory;
    }

    /** @param size as in {@code 1280x720}, in pixels */
    static VirtualDisplay open(String size) throws IOException {
        Path memory = Files.createTempDirectory("display");
        try {
            List<String> command =
                    new ArrayList<>(List.of("Xvfb", "-noreset", "-displayfd", "1")); // keeps its properties
            command.addAll(List.of("-screen", "0", size + "x24", "-fbdir", memory.toString()));
            Process server =
                    new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
            return new VirtualDisplay(server, ":" + server.inputReader().readLine(), memory);
        } catch (IOException e) {
            throw Desk.lacks("CI plays in a window", e.getMessage());
        }
    }

    /** Starts a process whose windows are on this display. */
    Process start(ProcessBuilder builder) throws IOException {
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What is on the screen now. */
    XwdPicture picture() throws IOException {
        return XwdPicture.of(Files.readAllBytes(memory.resolve("Xvfb_screen0")));
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
    public void close() throws IOException {
        server.destroyForcibly().onExit().join();
        Files.deleteIfExists(memory.resolve("Xvfb_screen0"));
        Files.delete(memory);
    }
}
