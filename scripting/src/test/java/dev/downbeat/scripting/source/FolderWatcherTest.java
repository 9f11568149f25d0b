package dev.downbeat.scripting.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.time.NanoClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With a real folder and real threads; nothing here depends on how fast they are. */
@Tag("slow")
@Timeout(30)
class FolderWatcherTest {

    @TempDir
    Path root;

    private final BlockingQueue<Snapshot> snapshots = new LinkedBlockingQueue<>();

    private FolderWatcher watcher() throws IOException {
        return new FolderWatcher(
                root,
                new DirectoryFolder(root).read(),
                ScriptOptions.DEFAULT,
                NanoClock.system(),
                (snapshot, hintNanos, readNanos) -> snapshots.add(snapshot));
    }

    private Snapshot next() throws InterruptedException {
        Snapshot next = snapshots.poll(20, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    @Test
    void bringsEachChangeAndLeavesNoThread() throws Exception {
        try (FolderWatcher watcher = watcher()) {
            assertThat(watcher).isNotNull();
            Files.writeString(root.resolve("drone.js"), "var x = 1;");
            assertThat(next().files()).containsExactly(ScriptFile.of("drone.js", "var x = 1;"));

            Files.createDirectory(root.resolve("more"));
            Files.writeString(root.resolve("more/door.js"), "");
            assertThat(next().files()).hasSize(2);

            Files.delete(root.resolve("drone.js"));
            assertThat(next().files()).hasSize(1);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("downbeat-watcher", "downbeat-hints");
    }

    @Test
    void findsAChangeMadeBeforeItStarted() throws Exception {
        Snapshot before = new DirectoryFolder(root).read();
        Files.writeString(root.resolve("drone.js"), "");
        try (FolderWatcher watcher = new FolderWatcher(
                root,
                before,
                ScriptOptions.DEFAULT,
                NanoClock.system(),
                (snapshot, hintNanos, readNanos) -> snapshots.add(snapshot))) {
            assertThat(watcher).isNotNull();
            assertThat(next().files()).hasSize(1);
        }
    }

    @Test
    void survivesAListenerThatThrows() throws Exception {
        try (FolderWatcher watcher = new FolderWatcher(
                root,
                new DirectoryFolder(root).read(),
                ScriptOptions.DEFAULT,
                NanoClock.system(),
                (snapshot, hintNanos, readNanos) -> {
                    snapshots.add(snapshot);
                    throw new IllegalStateException("bug");
                })) {
            assertThat(watcher).isNotNull();
            Files.writeString(root.resolve("drone.js"), "");
            next();
            Files.writeString(root.resolve("door.js"), "");
            assertThat(next().files()).hasSize(2);
        }
    }

    @Test
    void closesRightAfterItStarted() throws Exception {
        for (int i = 0; i < 20; i++) {
            watcher().close();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("downbeat-watcher", "downbeat-hints");
    }
}
