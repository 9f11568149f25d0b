package dev.downbeat.scripting.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder as they were read, and which of them nobody has touched since, so that they need not be read again.
 * What tells is the time of the last change of their entry, which nobody can set back; only where file systems have it, as
 * those of Unix, does anything rest at all. Two changes within one step of a file system's clock look like one, so a file must
 * have rested for longer when it is read. Owned by the thread that reads.
 */
final class KnownFiles {

    /** The coarsest times of file systems in use, those of FAT. */
    static final Duration STEP = Duration.ofSeconds(2);

    private final Map<String, Known> known = new HashMap<>();

    /** @param resting its sign, if nobody had touched it for long enough when it was read */
    private record Known(ScriptFile file, @Nullable Sign resting) {

        boolean changed(Path place) {
            try {
                ScriptText now = ScriptText.read(place, Files.readAttributes(place, BasicFileAttributes.class));
                return !now.equals(new ScriptText.Whole(file.text()));
            } catch (IOException e) {
                return true;
            }
        }

        boolean seemsToRest(Path place) {
            try {
                Sign now = Sign.of(place, Files.readAttributes(place, BasicFileAttributes.class));
                return resting != null && resting.equals(now);
            } catch (IOException e) {
                return false;
            }
        }
    }

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
    ScriptFile findResting(String path, @Nullable Sign sign) {
        Known found = known.get(path);
        return found != null && sign != null && sign.equals(found.resting()) ? found.file() : null;
    }

    /** Keeps what was read. */
    void keep(ScriptFile file, @Nullable Sign sign, Instant now) {
        known.put(file.path(), new Known(file, sign != null && sign.restsAt(now) ? sign : null));
    }

    /**
     * Reads some again, and tells whether one is not what it was. If that one seems to have rested, all is forgotten: where the
     * file system hid one change it may have hidden more, and those of one save belong together.
     */
    boolean recheck(Path folder, Predicate<String> due) {
        List<Known> changed = known.values().stream()
                .filter(one -> due.test(one.file().path()))
                .filter(one -> one.changed(folder.resolve(one.file().path())))
                .toList();
        if (changed.stream()
                .anyMatch(one -> one.seemsToRest(folder.resolve(one.file().path())))) {
            known.clear();
        }
        return !changed.isEmpty();
    }
}
