package dev.downbeat.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The scripts that the game comes with. */
public final class ShippedScripts {

    /** Where they are; to be read only. */
    public static final Path FOLDER = Assets.folder("scripts");

    private ShippedScripts() {}

    /** Copies them, so that a test may edit them. */
    static void copyTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(FOLDER.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
