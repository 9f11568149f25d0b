package dev.downbeat.scripting.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How editors and tools bring a new text into a file. */
enum SavingStyle {
    IN_PLACE {
        @Override
        void save(Path file, String text) throws IOException {
            Files.writeString(file, text);
        }
    },
    EMPTIED_THEN_WRITTEN {
        @Override
        void save(Path file, String text) throws IOException {
            Files.writeString(file, "");
            pause();
            Files.writeString(file, text);
        }
    },
    RENAMED_OVER {
        @Override
        void save(Path file, String text) throws IOException {
            Files.move(Files.writeString(beside(file, ".tmp"), text), file, StandardCopyOption.ATOMIC_MOVE);
        }
    },
    /** As vim does. */
    MOVED_AWAY_THEN_WRITTEN {
        @Override
        void save(Path file, String text) throws IOException {
            Path backup = Files.move(file, beside(file, "~"));
            Files.writeString(file, text);
            Files.delete(backup);
        }
    },
    /** As the JetBrains editors do. */
    TWO_RENAMES {
        @Override
        void save(Path file, String text) throws IOException {
            Path written = Files.writeString(beside(file, "___jb_tmp___"), text);
            Path old = Files.move(file, beside(file, "___jb_old___"));
            pause();
            Files.move(written, file);
            Files.delete(old);
        }
    },
    IN_PIECES {
        @Override
        void save(Path file, String text) throws IOException {
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                for (String line : text.split("(?<=\n)", -1)) {
                    channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
                    pause();
                }
            }
        }
    },
    DELETED_AND_MADE_AGAIN {
        @Override
        void save(Path file, String text) throws IOException {
            Files.delete(file);
            pause();
            Files.writeString(file, text);
        }
    },
    WITH_THE_TIME_SET_BACK {
        @Override
        void save(Path file, String text) throws IOException {
            Path written = Files.writeString(beside(file, ".tmp"), text);
            Files.setLastModifiedTime(written, FileTime.from(Instant.EPOCH));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        }
    },
    WITH_THE_TIME_IT_HAD {
        @Override
        void save(Path file, String text) throws IOException {
            FileTime before = Files.getLastModifiedTime(file);
            Files.writeString(file, text);
            Files.setLastModifiedTime(file, before);
        }
    },
    /** No event reaches the folder. */
    THROUGH_A_HARD_LINK_FROM_ELSEWHERE {
        @Override
        void save(Path file, String text) throws IOException {
            Path elsewhere = Files.createTempDirectory("elsewhere");
            Path link = Files.createLink(elsewhere.resolve("link"), file);
            Files.writeString(link, text);
            Files.delete(link);
            Files.delete(elsewhere);
        }
    },
    /** No event reaches what the file is. */
    LINK_RENAMED_OVER {
        @Override
        void save(Path file, String text) throws IOException {
            Path versions = Files.createDirectories(file.resolveSibling(".versions"));
            Path version = Files.writeString(Files.createTempFile(versions, "v", ".js"), text);
            Path link = Files.createSymbolicLink(
                    beside(file, ".lnk"), Path.of(".versions").resolve(version.getFileName()));
            Files.move(link, file, StandardCopyOption.ATOMIC_MOVE);
        }
    };

    abstract void save(Path file, String text) throws IOException;

    /** What an editor does between two steps; nothing here is right because it is long enough. */
    static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
