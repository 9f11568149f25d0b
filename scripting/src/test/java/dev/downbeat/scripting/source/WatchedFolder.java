package dev.downbeat.scripting.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.time.NanoClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real folder with a real watcher, and what that hands over. Nothing here depends on how fast they are. */
final class WatchedFolder implements AutoCloseable {

    /** A settle time in which no machine is too busy to save; and nothing is found by the look now and then. */
    static final ScriptOptions PATIENT =
            ScriptOptions.DEFAULT.withSettle(Duration.ofMillis(150)).withSweep(Duration.ofMinutes(10));

    private static final String MARK = "mark.js";

    private final Path root;
    private final BlockingQueue<Snapshot> queue = new LinkedBlockingQueue<>();
    private final FolderWatcher watcher;
    private int marks;

    WatchedFolder(Path root) throws IOException {
        this(root, PATIENT);
    }

    WatchedFolder(Path root, ScriptOptions options) throws IOException {
        this.root = root;
        this.watcher = new FolderWatcher(
                root,
                new DirectoryFolder(root).read(),
                options,
                NanoClock.system(),
                (snapshot, hintNanos, readNanos) -> queue.add(snapshot));
    }

    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    Snapshot coldStart() throws IOException {
        return new DirectoryFolder(root).read();
    }

    /** Whatever was handed over up to the first snapshot that is what a cold start would read now. */
    List<Snapshot> untilColdStart() throws IOException, InterruptedException {
        Snapshot expected = coldStart();
        List<Snapshot> handedOver = new ArrayList<>();
        do {
            handedOver.add(next());
        } while (!handedOver.get(handedOver.size() - 1).equals(expected));
        return handedOver;
    }

    Snapshot next() throws InterruptedException {
        Snapshot next = queue.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("a snapshot handed over").isNotNull();
        return next;
    }

    /** What was done was one save: what a cold start would read is all that was handed over. */
    void sawOneSave() throws IOException, InterruptedException {
        Snapshot expected = coldStart();
        assertThat(untilColdStart()).containsExactly(expected);
        sawNothing();
    }

    /** What was done changed nothing: the next that is handed over is the next save. */
    void sawNothing() throws IOException, InterruptedException {
        write(root.resolve(MARK), "// " + marks++ + "\n");
        Snapshot marked = coldStart();
        assertThat(untilColdStart()).containsExactly(marked);
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }
}
