package dev.downbeat.scripting.source;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.time.NanoClock;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Set;

/**
 * Watches a folder without owning a thread: {@link #hint} says "look again", {@link #poll} looks when it is time. A hint is
 * never trusted: the whole folder is looked at again and compared by content, until it looks the same for the settle time, or
 * longer if {@link Doubts something looks half saved}. In a folder that is never quiet, what is beyond doubt is handed over
 * within the limit, and the rest stays as it was. Glances at the outside, and reading a few files again now and then, catch
 * what no hint did.
 */
final class FolderWatch {

    private final ScriptFolder folder;
    private final NanoClock clock;
    private final Waits waits;
    private final long shareNanos; // between two shares of the sweep
    private final FolderWatcher.Listener listener;
    private final Runnable missed;
    private boolean hinted; // guarded by this, as the following two
    private long firstHintNanos;
    private long lastHintNanos;
    private final Glances glances; // this and the following: owned by the polling thread
    private final Doubts doubts;
    private final QuietPeriod period;
    private Snapshot last;
    private Snapshot shown;
    private boolean resting = true; // whether these two are equal
    private long lookedNanos;
    private long recheckedNanos; // when a share was last read again

    /**
     * A watch over a folder.
     *
     * @param first what the folder held when it was last read
     * @param missed told when a change was found that no hint had announced
     */
    FolderWatch(
            ScriptFolder folder,
            Snapshot first,
            ScriptOptions options,
            NanoClock clock,
            FolderWatcher.Listener listener,
            Runnable missed) {
        this.waits = Waits.of(options);
        this.folder = folder;
        this.last = first;
        this.shown = first;
        this.clock = clock;
        this.listener = listener;
        this.missed = missed;
        long sweepNanos = options.sweep().toNanos();
        this.shareNanos = sweepNanos / folder.shares();
        this.glances = new Glances(folder, clock, sweepNanos);
        this.doubts = new Doubts(waits);
        this.period = new QuietPeriod(waits);
        this.lookedNanos = clock.nanoTime();
        this.recheckedNanos = lookedNanos;
    }

    /** Says that something may have changed. May be called from any thread. */
    synchronized void hint() {
        lastHintNanos = clock.nanoTime();
        if (!hinted) {
            hinted = true;
            firstHintNanos = lastHintNanos;
        }
        notifyAll();
    }

    /** Nanoseconds until it is time to look, zero if it is. */
    synchronized long remainingNanos() {
        long nowNanos = clock.nanoTime();
        if (period.open()) {
            return hinted && resting ? period.remainingAfterHintNanos(nowNanos) : period.remainingNanos(nowNanos);
        }
        return hinted ? 0 : Math.min(untilRecheck(nowNanos), glances.remainingNanos());
    }

    private long untilRecheck(long nowNanos) {
        return Math.max(0, shareNanos - (nowNanos - recheckedNanos));
    }

    /** Looks, if it is time to. */
    void poll() {
        if (remainingNanos() > 0) {
            return;
        }
        boolean announced = takeHint();
        boolean idle = !period.open() && !announced;
        boolean changed = untilRecheck(clock.nanoTime()) == 0 && recheck();
        if (idle && !changed && (glances.remainingNanos() > 0 || !glances.differ())) {
            return;
        }
        long startNanos = clock.nanoTime();
        boolean untouched = glances.take();
        Snapshot seen = read();
        lookedNanos = clock.nanoTime();
        if (idle) {
            if (seen.equals(last)) {
                glances.keep();
                return;
            }
            period.open(startNanos);
            missed.run();
        }
        look(seen, untouched && seen.equals(shown), startNanos);
    }

    private boolean recheck() {
        try {
            return folder.recheck();
        } catch (RuntimeException e) {
            return true; // the look tells what is wrong
        } finally {
            recheckedNanos = clock.nanoTime();
        }
    }

    /** Whether a hint came since the last look; if nothing is going on, it is the first sign of what follows. */
    private synchronized boolean takeHint() {
        if (hinted && !period.open()) {
            period.open(firstHintNanos);
        } else if (hinted && resting && period.settled(firstHintNanos)) {
            period.restart(firstHintNanos);
        }
        boolean announced = hinted;
        hinted = false;
        return announced;
    }

    private void look(Snapshot seen, boolean same, long startNanos) {
        if (same) {
            period.same(startNanos, lookedNanos);
        } else {
            doubts.compare(last, shown, seen, lookedNanos);
            period.changed(startNanos, lookedNanos);
        }
        shown = seen;
        resting = seen.equals(last);
        if (!resting) {
            boolean ripe = period.settled(startNanos) || (same && period.hurrying(startNanos));
            consider(seen, ripe, startNanos);
            closeIfDone(startNanos, 0); // what the hints were about is handed over
        } else {
            closeIfDone(startNanos, waits.settleNanos());
        }
    }

    private void consider(Snapshot seen, boolean ripe, long startNanos) {
        Set<String> doubted = period.beyondDoubt(startNanos) ? Set.of() : doubts.of(last, seen, lookedNanos);
        if (ripe && doubted.isEmpty()) {
            handOver(seen);
        } else if (period.limitReached(startNanos)) {
            handOver(seen.holdingBack(doubted, last));
        }
    }

    private void handOver(Snapshot snapshot) {
        if (snapshot.equals(last)) {
            return; // all that changed is in doubt
        }
        long signNanos = period.openedNanos();
        last = snapshot;
        resting = shown.equals(last);
        period.restart(lookedNanos);
        listener.changed(snapshot, signNanos, lookedNanos);
    }

    private synchronized void closeIfDone(long startNanos, long sinceHintNanos) {
        boolean quiet = period.settled(startNanos) && startNanos - lastHintNanos >= sinceHintNanos;
        if (quiet && resting) {
            period.close();
            glances.keep();
            doubts.clear();
        }
    }

    private Snapshot read() {
        try {
            return folder.catchUp();
        } catch (NoSuchFileException e) {
            return gone(e.getFile());
        } catch (IOException | RuntimeException e) {
            return unreadable(
                    "the scripts folder cannot be read: " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    static Snapshot gone(String folder) {
        return unreadable("the scripts folder is gone: folder=" + folder + "; it is read when it is there again");
    }

    private static Snapshot unreadable(String message) {
        return new Snapshot(List.of(), List.of(Problem.error(".", 0, 0, message, "")));
    }
}
