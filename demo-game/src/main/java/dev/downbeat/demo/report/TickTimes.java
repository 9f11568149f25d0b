package dev.downbeat.demo.report;

import java.util.Arrays;

/** How long ticks took, until they are summed up; the first {@code capacity} of them are kept. Loop thread. */
public final class TickTimes {

    /**
     * What they sum up to: the middle, the 99th percentile and the longest, by nearest rank. All 0 for no ticks.
     *
     * @param ticks how many there were
     */
    public record Summary(int ticks, long p50Nanos, long p99Nanos, long maxNanos) {}

    private final long[] nanos;
    private int ticks;

    /** @param capacity the most ticks between two summaries, 1 or more */
    public TickTimes(int capacity) {
        nanos = new long[capacity];
    }

    /** Adds a tick. */
    public void add(long tickNanos) {
        if (ticks < nanos.length) {
            nanos[ticks] = tickNanos;
        }
        ticks++;
    }

    /** The number of ticks since the last summary. */
    public int ticks() {
        return ticks;
    }

    /** Sums up what was added since the last time, and starts anew. */
    public Summary sumUp() {
        int count = Math.min(ticks, nanos.length);
        Arrays.sort(nanos, 0, count);
        Summary summary = new Summary(ticks, rank(count, 0.5), rank(count, 0.99), rank(count, 1));
        ticks = 0;
        return summary;
    }

    private long rank(int count, double share) {
        return count == 0 ? 0 : nanos[(int) Math.ceil(share * count) - 1];
    }
}
