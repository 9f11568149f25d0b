package dev.downbeat.scripting.source;

import dev.downbeat.time.NanoClock;
import java.io.IOException;
import java.time.Duration;

/**
 * Glances at a folder at rest, for changes that no hint announces: through a hard link from elsewhere, in a mounted volume, on
 * a file system without hints. They read no file, but are not free, so they take a fiftieth of the time at most, but for folders so
 * large that new files would be found too late. Owned by the polling thread.
 */
final class Glances {

    static final long FIRST_STEP_NANOS = Duration.ofMillis(100).toNanos();
    static final int SHARE = 50;

    /** What a folder looks like that cannot be looked at. */
    private static final long NOTHING = -1;

    private final ScriptFolder folder;
    private final NanoClock clock;
    private final long lastStepNanos;
    private long taken;
    private long kept;
    private long glancedNanos;
    private long stepNanos = FIRST_STEP_NANOS;

    /** @param lastStepNanos how long it is between two at the most */
    Glances(ScriptFolder folder, NanoClock clock, long lastStepNanos) {
        this.folder = folder;
        this.clock = clock;
        this.lastStepNanos = lastStepNanos;
        take();
        keep();
    }

    /** Nanoseconds until it is time for a glance, zero if it is. */
    long remainingNanos() {
        return Math.max(0, stepNanos - (clock.nanoTime() - glancedNanos));
    }

    /** Glances, before the folder is read, and tells whether it looks as it did at the last glance. */
    boolean take() {
        long startNanos = clock.nanoTime();
        long before = taken;
        taken = glance();
        glancedNanos = clock.nanoTime();
        stepNanos = Math.min(lastStepNanos, Math.max(FIRST_STEP_NANOS, SHARE * (glancedNanos - startNanos)));
        return taken == before;
    }

    /** What was read then is known: another look is worth its while only if the folder looks different. */
    void keep() {
        kept = taken;
    }

    /** Glances, and tells whether it looks other than what is known. */
    boolean differ() {
        take();
        return taken != kept;
    }

    private long glance() {
        try {
            return folder.glance();
        } catch (IOException | RuntimeException e) {
            return NOTHING;
        }
    }
}
