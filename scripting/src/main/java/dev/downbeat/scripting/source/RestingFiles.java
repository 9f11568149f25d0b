package dev.downbeat.scripting.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder that nobody has touched since they were read, so that their texts are known. What tells is the time of
 * the last change of their entry, which nobody can set back; only where file systems have it, as those of Unix, is anything
 * known at all. Two changes within one step of a file system's clock look like one, so a file must have rested for longer when
 * it is read. Owned by the thread that reads.
 */
final class RestingFiles {

    /** The coarsest times of file systems in use, those of FAT. */
    static final Duration STEP = Duration.ofSeconds(2);

    private final Map<String, Known> known = new HashMap<>();

    private record Known(Sign sign, ScriptFile file) {}

    /** What differs after a file was touched. */
    record Sign(ScriptText.State state, FileTime changed) {

        /** That of a file, taken before it is read; null where there is none. */
        static @Nullable Sign of(Path file, BasicFileAttributes attributes) {
            if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
                return null;
            }
            try {
                FileTime changed = (FileTime) Files.getAttribute(file, "unix:ctime");
                return new Sign(ScriptText.State.of(attributes), changed);
            } catch (IOException e) {
                return null; // then it is read, and that tells what is wrong
            }
        }

        boolean restsAt(Instant now) {
            Instant touched = changed.toInstant();
            Instant written = state.modified().toInstant();
            return now.isAfter(touched.plus(STEP)) && now.isAfter(written.plus(STEP));
        }
    }

    /** The file of a path as it was read, if it has rested since; else null. */
    @Nullable
    ScriptFile find(String path, Sign sign) {
        Known found = known.get(path);
        return found != null && found.sign().equals(sign) ? found.file() : null;
    }

    /** Keeps what was read, if it may be found again. */
    void keep(Sign sign, ScriptFile file, Instant now) {
        if (sign.restsAt(now)) {
            known.put(file.path(), new Known(sign, file));
        }
    }
}
