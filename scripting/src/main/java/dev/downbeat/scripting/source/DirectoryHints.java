package dev.downbeat.scripting.source;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's hints that something below a directory changed. Where they cannot be had (say, for want of watch
 * handles), one line in the log says so, and the periodic look has to do.
 */
final class DirectoryHints implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    private final @Nullable DirectoryWatcher watcher;
    private final @Nullable Thread thread;

    private DirectoryHints(@Nullable DirectoryWatcher watcher, @Nullable Thread thread) {
        this.watcher = watcher;
        this.thread = thread;
    }

    static DirectoryHints start(Path root, Runnable hint) {
        try {
            DirectoryWatcher watcher = DirectoryWatcher.builder()
                    .path(root)
                    .fileHashing(false) // contents are compared by the reader
                    .listener(event -> hint.run())
                    .build();
            Thread thread = new Thread(() -> run(watcher, root), "downbeat-hints");
            thread.setDaemon(true);
            thread.start();
            return new DirectoryHints(watcher, thread);
        } catch (IOException e) {
            warn(root, e);
            return new DirectoryHints(null, null);
        }
    }

    private static void run(DirectoryWatcher watcher, Path root) {
        try {
            watcher.watch();
        } catch (RuntimeException e) {
            warn(root, e);
        }
    }

    private static void warn(Path root, Exception cause) {
        LOG.log(
                System.Logger.Level.WARNING,
                () -> "no change notifications for " + root + "; changed scripts are found by looking now and then",
                cause);
    }

    @Override
    public void close() throws IOException {
        if (watcher != null && thread != null) {
            watcher.close();
            join(thread);
        }
    }

    /** Waits for a thread that is about to end; an interrupt ends the wait and is kept. */
    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
