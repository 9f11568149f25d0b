package dev.downbeat.scripting;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Packages that npm installed, for tests to copy from. */
final class NpmPackages {

    private static final Path FOLDER = Path.of("target", "libraries").toAbsolutePath();
    private static final int PATIENCE_SECONDS = 120;

    // Tried once: an install takes its time, and one that cannot reach anything takes longer.
    private static @Nullable String obstacle;

    private NpmPackages() {}

    /**
     * Installs packages; the test is skipped if there is no npm, or no way to install, but in CI.
     *
     * @param packages each with its version: {@code alea@1.0.1}
     */
    static synchronized void install(Collection<String> packages) throws IOException, InterruptedException {
        if (obstacle == null) {
            obstacle = tryToInstall(packages);
        }
        if (obstacle.isEmpty()) {
            return;
        } else if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI tries libraries from npm: " + obstacle);
        }
        abort(obstacle);
    }

    /** Says what was in the way, if anything. */
    private static String tryToInstall(Collection<String> packages) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        List<String> command = new ArrayList<>(List.of("npm", "install", "--prefix", FOLDER.toString()));
        command.addAll(List.of("--no-save", "--no-audit", "--no-fund", "--ignore-scripts"));
        command.addAll(packages);
        Path output = Files.createTempFile(FOLDER, "output", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "npm install took more than " + PATIENCE_SECONDS + " seconds";
            }
            return process.exitValue() == 0
                    ? ""
                    : "npm install failed: " + Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString(); // no npm, most likely
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** Copies a file or a folder of a package, as an author does who wants to have it among the scripts. */
    static void copy(String path, Path to) throws IOException {
        Path from = FOLDER.resolve("node_modules").resolve(path);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(each, copy);
            }
        }
    }

    /** What a package says about itself. */
    static String description(String name) throws IOException {
        return Files.readString(FOLDER.resolve("node_modules").resolve(name).resolve("package.json"));
    }
}
