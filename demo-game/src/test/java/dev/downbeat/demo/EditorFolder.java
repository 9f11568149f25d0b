package dev.downbeat.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A copy of the assets in which {@code npm install} was run, as an author does it who wants an editor to know the game. */
final class EditorFolder {

    private static final Path FOLDER = Path.of("target", "editor").toAbsolutePath();
    private static final int PATIENCE_SECONDS = 120;

    // Tried once: an install takes its time, and one that cannot reach anything takes longer.
    private static @Nullable EditorFolder made;
    private static String obstacle = "";

    /** What a program printed, and how it ended. */
    record Result(int exitValue, List<String> lines) {}

    private EditorFolder() {}

    /** The folder; the test is skipped if there is no Node, or no way to install, but in CI. */
    static synchronized EditorFolder installed() throws IOException, InterruptedException {
        if (made == null) {
            made = new EditorFolder();
            made.copyAssets();
            obstacle = made.install();
        }
        if (obstacle.isEmpty()) {
            return made;
        }
        throw Desk.lacks("CI checks the scripts with TypeScript, by node and npm", obstacle);
    }

    /** Says what was in the way, if anything. */
    private String install() throws InterruptedException {
        try {
            Result result =
                    run("npm", "install", "--prefix", FOLDER.toString(), "--no-save", "--no-audit", "--no-fund");
            return result.exitValue() == 0 ? "" : "npm install failed: " + result.lines();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void copyAssets() throws IOException {
        Path assets = Assets.folder("");
        deleteScripts(); // some may be gone from the assets
        try (Stream<Path> files = Files.walk(assets)) {
            for (Path file : files.filter(EditorFolder::isForEditors).toList()) {
                write(assets.relativize(file).toString(), Files.readString(file));
            }
        }
    }

    private static boolean isForEditors(Path file) {
        return file.toString().matches(".*\\.(js|json|ts)") && !file.toString().contains("node_modules");
    }

    private static void deleteScripts() throws IOException {
        Path scripts = Files.createDirectories(FOLDER.resolve("scripts"));
        try (Stream<Path> old = Files.walk(scripts)) {
            for (Path file : old.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Writes a file of the folder. */
    Path write(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Begins a folder below this one with the same types, for other scripts. */
    void copyTypesTo(String name) throws IOException {
        Files.createDirectories(FOLDER.resolve(name));
        for (String file : List.of("downbeat.d.ts", "jsconfig.json")) {
            Files.copy(FOLDER.resolve(file), FOLDER.resolve(name).resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A path below the folder. */
    String path(String name) {
        return FOLDER.resolve(name).toString();
    }

    /** The checker that knows handlers by their names. */
    Result check(String config) throws IOException, InterruptedException {
        return run("node", "editor/check.js", config);
    }

    /** TypeScript's own command. */
    Result tsc(String config) throws IOException, InterruptedException {
        return run(
                "node", "node_modules/typescript/bin/tsc", "--noEmit", "--checkJs", "--pretty", "false", "-p", config);
    }

    /** Runs a program in the folder. */
    Result run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(FOLDER, "output", ".txt");
        try {
            Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("took more than " + PATIENCE_SECONDS + " seconds: " + String.join(" ", command));
            }
            return new Result(process.exitValue(), Files.readAllLines(output, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
