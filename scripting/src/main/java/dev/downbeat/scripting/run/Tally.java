package dev.downbeat.scripting.run;

import dev.downbeat.scripting.HandlerCost;

/** A sum of calls. Owned by the loop thread. */
final class Tally {

    private long calls;
    private long nanos;
    private long longestNanos;
    private long bytes;

    void add(long moreCalls, long moreNanos, long moreBytes) {
        add(moreCalls, moreNanos, moreNanos, moreBytes);
    }

    void add(Tally other) {
        add(other.calls, other.nanos, other.longestNanos, other.bytes);
    }

    private void add(long moreCalls, long moreNanos, long longest, long moreBytes) {
        calls += moreCalls;
        nanos += moreNanos;
        longestNanos = Math.max(longestNanos, longest);
        bytes += moreBytes;
    }

    void clear() {
        calls = 0;
        nanos = 0;
        longestNanos = 0;
        bytes = 0;
    }

    HandlerCost.Use of(long ticks) {
        return new HandlerCost.Use(ticks, calls, nanos, longestNanos, bytes);
    }
}
