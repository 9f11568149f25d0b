package dev.downbeat.scripting.source;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's hints that something below a directory changed. Where they cannot be had (say, for want of watch
 * handles), one line in the log says so, and the periodic look has to do.
 */
final class DirectoryHints implements Hints {

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    private final Path root;
    private final Optional<Place> place;
    private final Runnable hint;
    private @Nullable DirectoryWatcher watcher; // written by who starts, before anybody else knows this
    private @Nullable Thread thread; // likewise
    private volatile boolean lost; // written by the thread

    private DirectoryHints(Path root, Runnable hint) {
        this.root = root;
        this.hint = hint;
        this.place = Place.of(root);
    }

    static DirectoryHints start(Path root, Runnable hint) {
        DirectoryHints hints = new DirectoryHints(root, hint);
        hints.place.ifPresent(hints::start);
        return hints;
    }

    /** Whatever changes after this is hinted at. */
    private void start(Place watched) {
        try {
            DirectoryWatcher starting = DirectoryWatcher.builder()
                    .path(watched.path())
                    .fileHashing(false) // contents are compared by the reader
                    .listener(new Listener())
                    .build();
            watcher = starting;
            starting.watchAsync(this::onThread).getNow(null);
        } catch (IOException | CompletionException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> "no change notifications for " + root + "; changed scripts are found by looking now and then",
                    e);
        }
    }

    private void onThread(Runnable watching) {
        Thread starting = new Thread(watching, "downbeat-hints");
        starting.setDaemon(true);
        thread = starting;
        starting.start();
    }

    /** Runs on the thread. */
    private final class Listener implements DirectoryChangeListener {

        @Override
        public void onEvent(DirectoryChangeEvent event) {
            if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
                lost = true; // folders may have been made that nobody watches
            }
            hint.run();
        }

        @Override
        public void onException(Exception e) {
            lost = true; // likewise
            hint.run();
        }
    }

    @Override
    public boolean deaf() {
        Thread running = thread;
        return lost
                || (running != null && !running.isAlive())
                || !Place.of(root).equals(place);
    }

    @Override
    public void close() throws IOException {
        if (watcher != null) {
            watcher.close();
        }
        if (thread != null) {
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
