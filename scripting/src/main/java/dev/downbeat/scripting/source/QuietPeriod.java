package dev.downbeat.scripting.source;

/**
 * Paces the looks at a folder in which something may be going on, from the first sign until it looks the same for long
 * enough. Hints of the operating system come late and by the dozen, so quiet is what looks show: two of them alike, with the
 * time to wait between. Times are a clock's nanoseconds. Not thread-safe.
 */
final class QuietPeriod {

    /** Between looks: at first this, or twice what a look takes; then twice as long each time, as long as nothing happens. */
    private static final long FIRST_STEP_NANOS = 5_000_000;

    private static final long LAST_STEP_NANOS = 100_000_000;

    /** What looks may take of the time while hints come that mean nothing, say of a log beside the scripts: a twentieth. */
    private static final int SHARE = 20;

    private final Waits waits;
    private boolean open;
    private long openedNanos;
    private long shownNanos;
    private long lookedNanos;
    private long stepNanos;
    private long hintedStepNanos;

    QuietPeriod(Waits waits) {
        this.waits = waits;
    }

    /** Begins, at the time of the first sign of a change. */
    void open(long signNanos) {
        open = true;
        openedNanos = signNanos;
        shownNanos = signNanos;
        stepNanos = 0;
    }

    /** Counts the limits anew: what was seen up to now is done with. */
    void restart(long nowNanos) {
        openedNanos = nowNanos;
    }

    void close() {
        open = false;
    }

    boolean open() {
        return open;
    }

    /** The time of the first sign of what is going on. */
    long openedNanos() {
        return openedNanos;
    }

    /** A look showed something other than the look before. */
    void changed(long startNanos, long endNanos) {
        shownNanos = endNanos;
        stepNanos = firstStep(startNanos, endNanos);
        looked(startNanos, endNanos);
    }

    /** A look showed what the look before had shown. */
    void same(long startNanos, long endNanos) {
        stepNanos = Math.max(firstStep(startNanos, endNanos), Math.min(2 * stepNanos, LAST_STEP_NANOS));
        looked(startNanos, endNanos);
    }

    private void looked(long startNanos, long endNanos) {
        lookedNanos = endNanos;
        hintedStepNanos = Math.max(FIRST_STEP_NANOS, SHARE * (endNanos - startNanos));
    }

    private static long firstStep(long startNanos, long endNanos) {
        return Math.max(FIRST_STEP_NANOS, 2 * (endNanos - startNanos));
    }

    /** Whether a look that began now and showed nothing new ends the settle time. */
    boolean settled(long nowNanos) {
        return nowNanos - shownNanos >= waits.settleNanos();
    }

    /** Whether such a look ends the time for what seems to be half saved. */
    boolean beyondDoubt(long nowNanos) {
        return nowNanos - shownNanos >= waits.graceNanos();
    }

    boolean hurrying(long nowNanos) {
        return nowNanos - openedNanos >= waits.hurryNanos();
    }

    boolean limitReached(long nowNanos) {
        return nowNanos - openedNanos >= waits.limitNanos();
    }

    /** Nanoseconds until the next look, zero if it is time; meaningful while open. */
    long remainingNanos(long nowNanos) {
        long next = lookedNanos + stepNanos;
        next = sooner(next, shownNanos + waits.settleNanos());
        next = sooner(next, shownNanos + waits.graceNanos());
        next = sooner(next, openedNanos + waits.limitNanos());
        return Math.max(0, next - nowNanos);
    }

    /** The same, when a hint came since the last look and nothing was going on. */
    long remainingAfterHintNanos(long nowNanos) {
        return Math.max(0, Math.min(remainingNanos(nowNanos), lookedNanos + hintedStepNanos - nowNanos));
    }

    /** The sooner of two times, where the second is not past already. */
    private long sooner(long nextNanos, long dueNanos) {
        return dueNanos - lookedNanos > 0 && dueNanos - nextNanos < 0 ? dueNanos : nextNanos;
    }
}
