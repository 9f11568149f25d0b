package dev.downbeat.scripting.source;

import dev.downbeat.time.NanoClock;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Hints for as long as somebody watches. The operating system watches a folder, not a path: if the folder is deleted and made
 * again, or another one put in its place, there are no more hints, and no sign of it. So the ones at work are asked now and
 * then, and replaced; what changed between is then looked for. Owned by the polling thread, without having one.
 */
final class LastingHints implements AutoCloseable {

    /** Asking takes some 20 µs, so this is less than a thousandth of a core. */
    static final long PULSE_NANOS = Duration.ofMillis(50).toNanos();

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    private final Supplier<Hints> start;
    private final NanoClock clock;
    private final Runnable hint;
    private Hints current;
    private long askedNanos;

    /**
     * Starts the first ones.
     *
     * @param start starts hints for what is at the path now
     * @param hint says "look again"
     */
    LastingHints(Supplier<Hints> start, NanoClock clock, Runnable hint) {
        this.start = start;
        this.clock = clock;
        this.hint = hint;
        this.current = start.get();
        this.askedNanos = clock.nanoTime();
    }

    /** Nanoseconds until it is time to ask, zero if it is. */
    long remainingNanos() {
        return Math.max(0, PULSE_NANOS - (clock.nanoTime() - askedNanos));
    }

    /** Asks, if it is time to. */
    void poll() {
        if (remainingNanos() > 0) {
            return;
        }
        askedNanos = clock.nanoTime();
        if (current.deaf()) {
            renew();
        }
    }

    /** Replaces the ones at work, for they missed something. */
    void renew() {
        close();
        current = start.get();
        hint.run();
    }

    @Override
    public void close() {
        try {
            current.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "change notifications could not be ended", e);
        }
    }
}
