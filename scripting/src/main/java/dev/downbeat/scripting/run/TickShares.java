package dev.downbeat.scripting.run;

import java.util.Arrays;

/**
 * How the budget of a tick is shared: no kind of entities may use more of it than it leaves to all others. One that asks for all
 * gets half, two get a third each, and something is always left for those that need little. A kind that fails very often gets
 * nothing more. Owned by the loop thread.
 */
final class TickShares {

    private static final long ENDED = Long.MAX_VALUE; // no tick has more

    private final long[] used; // steps by kind
    private int running; // the kind whose steps are counted
    private boolean runningSpent;
    private long leftBefore;

    TickShares(int kinds) {
        used = new long[kinds];
    }

    /**
     * A tick begins.
     *
     * @param left its steps
     */
    void begin(long left) {
        Arrays.fill(used, 0);
        leftBefore = left;
        runningSpent = left <= 0;
    }

    /**
     * Whether a kind has had its share; if not, it is taken to run from now on, until this is asked again.
     *
     * @param left steps of the tick that are left now
     */
    boolean spent(int kind, long left) {
        if (kind == running && left == leftBefore) { // most calls use nothing that anybody counts
            return runningSpent;
        }
        if (used[running] != ENDED) {
            used[running] += leftBefore - left;
        }
        leftBefore = left;
        running = kind;
        runningSpent = left <= 0 || used[kind] >= left;
        return runningSpent;
    }

    /** A kind has had its share of this tick, whatever it has used. */
    void end(int kind) {
        used[kind] = ENDED;
        runningSpent |= kind == running;
    }
}
