package dev.downbeat.scripting.source;

import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.time.NanoClock;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Watches a directory on a thread of its own, woken by the operating system's hints. */
public final class FolderWatcher implements AutoCloseable {

    /** Takes the snapshots that differ from the one before, on the thread that watches. */
    @FunctionalInterface
    public interface Listener {
        /**
         * A new settled snapshot.
         *
         * @param hintNanos when the first sign of the change was seen
         * @param readNanos when it was read
         */
        void changed(Snapshot snapshot, long hintNanos, long readNanos);
    }

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    private final FolderWatch watch;
    private final LastingHints hints; // owned by the thread while it runs
    private final Thread thread;
    private volatile boolean closed; // written by who closes

    /**
     * Starts watching.
     *
     * @param first what the folder held when it was last read
     */
    public FolderWatcher(Path root, Snapshot first, ScriptOptions options, NanoClock clock, Listener listener) {
        this.watch = new FolderWatch(new DirectoryFolder(root), first, options, clock, listener, this::missed);
        this.hints = new LastingHints(() -> DirectoryHints.start(root, watch::hint), clock, watch::hint);
        this.thread = new Thread(this::run, "downbeat-watcher");
        thread.setDaemon(true);
        thread.start();
        watch.hint(); // what changed between the first reading and now was announced to nobody
    }

    private void missed() {
        hints.renew();
    }

    private void run() {
        try {
            while (!closed) { // an interrupt can be lost in a listener
                synchronized (watch) { // the hint that comes between asking and waiting must wake the wait
                    for (long left = remainingNanos(); left > 0; left = remainingNanos()) {
                        TimeUnit.NANOSECONDS.timedWait(watch, left);
                    }
                }
                poll();
            }
        } catch (InterruptedException e) {
            return; // closed
        }
    }

    private long remainingNanos() {
        return Math.min(watch.remainingNanos(), hints.remainingNanos());
    }

    private void poll() {
        try {
            hints.poll();
            watch.poll();
        } catch (RuntimeException e) {
            // A bug of ours or of the listener must not end the watch: the next save is tried again.
            LOG.log(System.Logger.Level.ERROR, "a changed scripts folder could not be taken in", e);
        }
    }

    /** Stops watching and waits until both threads are gone. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        DirectoryHints.join(thread);
        hints.close();
    }
}
