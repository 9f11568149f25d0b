package dev.downbeat.scripting.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder to which a path leads now; another one, if a link was switched, a volume mounted or the folder made anew.
 *
 * @param path without links
 * @param key the file system's own name for it, if it has one
 */
record Place(Path path, @Nullable Object key) {

    /** Nothing, if the path leads nowhere. */
    static Optional<Place> of(Path root) {
        try {
            Path real = root.toRealPath();
            return Optional.of(new Place(
                    real, Files.readAttributes(real, BasicFileAttributes.class).fileKey()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
