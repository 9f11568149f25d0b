package dev.downbeat.jmh;

import java.util.List;

/** Durations in order, for the rows of a table. */
record Quantiles(List<Long> sortedNanos) {

    static Quantiles of(List<Long> nanos) {
        return new Quantiles(nanos.stream().sorted().toList());
    }

    /** The least duration that so large a share of all does not exceed. */
    long at(double share) {
        int rank = Math.max(1, (int) Math.ceil(share * sortedNanos.size()));
        return sortedNanos.get(rank - 1);
    }

    double micros(double share) {
        return at(share) / 1e3;
    }

    double millis(double share) {
        return at(share) / 1e6;
    }
}
