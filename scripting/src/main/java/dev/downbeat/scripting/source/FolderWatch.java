package dev.downbeat.scripting.source;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.time.NanoClock;
import java.io.IOException;
import java.util.List;

/**
 * Watches a folder without owning a thread: {@link #hint} says "look again", {@link #poll} looks when it is time. A hint is
 * never trusted: the whole folder is read again and compared by content. A look now and then that nothing announced catches
 * what no hint did.
 */
final class FolderWatch {

    private final ScriptFolder folder;
    private final NanoClock clock;
    private final long sweepNanos;
    private final FolderWatcher.Listener listener;
    private final QuietPeriod quiet; // guarded by this
    private Snapshot last; // this and the following: owned by the polling thread
    private long lastLookNanos;

    FolderWatch(
            ScriptFolder folder,
            Snapshot first,
            ScriptOptions options,
            NanoClock clock,
            FolderWatcher.Listener listener) {
        this.folder = folder;
        this.last = first;
        this.clock = clock;
        this.listener = listener;
        this.sweepNanos = options.sweep().toNanos();
        this.quiet = new QuietPeriod(
                options.settle().toNanos(), options.settleLimit().toNanos());
        this.lastLookNanos = clock.nanoTime();
    }

    /** Says that something may have changed. May be called from any thread. */
    synchronized void hint() {
        quiet.hint(clock.nanoTime());
        notifyAll();
    }

    /** Looks, if it is time to. */
    void poll() {
        if (remainingNanos() > 0) {
            return;
        }
        if (settled()) {
            readSettled();
        } else {
            sweep();
        }
    }

    private synchronized boolean settled() {
        return quiet.open();
    }

    /** Nanoseconds until it is time to look, zero if it is. */
    synchronized long remainingNanos() {
        long now = clock.nanoTime();
        return quiet.open() ? quiet.remainingNanos(now) : Math.max(0, sweepNanos - (now - lastLookNanos));
    }

    private void readSettled() {
        long lookNanos = look();
        Snapshot snapshot = read();
        long readNanos = clock.nanoTime();
        long hintNanos;
        synchronized (this) {
            boolean writtenMeanwhile = quiet.lastHintNanos() - lookNanos > 0;
            if (writtenMeanwhile && !quiet.limitReached(readNanos)) {
                return; // perhaps torn: settle again
            }
            hintNanos = quiet.firstHintNanos();
            quiet.close();
            if (writtenMeanwhile) {
                quiet.hint(readNanos);
            }
        }
        if (!snapshot.equals(last)) {
            last = snapshot;
            listener.changed(snapshot, hintNanos, readNanos);
        }
    }

    /** An unannounced difference may be half written: it counts as a hint only. */
    private void sweep() {
        look();
        if (!read().equals(last)) {
            hint();
        }
    }

    private long look() {
        lastLookNanos = clock.nanoTime();
        return lastLookNanos;
    }

    private Snapshot read() {
        try {
            return folder.read();
        } catch (IOException | RuntimeException e) {
            String message =
                    "the scripts folder cannot be read: " + e.getClass().getSimpleName() + ": " + e.getMessage();
            return new Snapshot(List.of(), List.of(Problem.error(".", 0, 0, message, "")));
        }
    }
}
