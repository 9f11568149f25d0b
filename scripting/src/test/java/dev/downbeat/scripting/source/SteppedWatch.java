package dev.downbeat.scripting.source;

import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.time.NanoClock;

/** The watch of a folder as a test drives it, which is its thread. */
public final class SteppedWatch {

    private final FolderWatch watch;

    public SteppedWatch(
            ScriptFolder folder,
            Snapshot first,
            ScriptOptions options,
            NanoClock clock,
            FolderWatcher.Listener listener) {
        watch = new FolderWatch(folder, first, options, clock, listener, () -> {});
    }

    /** Says that something may have changed. */
    public void hint() {
        watch.hint();
    }

    /** Looks, if it is time to. */
    public void poll() {
        watch.poll();
    }

    /** Nanoseconds until it is time to look. */
    public long remainingNanos() {
        return watch.remainingNanos();
    }
}
