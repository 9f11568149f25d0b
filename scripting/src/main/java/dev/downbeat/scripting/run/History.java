package dev.downbeat.scripting.run;

import dev.downbeat.scripting.ReloadReport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest reports of a world. Of drafts of one file that end alike, only the last is kept. Owned by the loop thread. */
final class History {

    private final Deque<ReloadReport> reports = new ArrayDeque<>(); // latest first
    private final int capacity;

    /** @param capacity reports, 1 or more; beyond, the oldest goes */
    History(int capacity) {
        this.capacity = capacity;
    }

    void add(ReloadReport report) {
        if (!reports.isEmpty() && takesThePlaceOf(reports.getFirst(), report)) {
            reports.removeFirst();
        }
        reports.addFirst(report);
        if (reports.size() > capacity) {
            reports.removeLast();
        }
    }

    private static boolean takesThePlaceOf(ReloadReport before, ReloadReport after) {
        return after.cause() instanceof ReloadReport.Cause.Draft
                && after.cause().equals(before.cause())
                && after.outcome() == before.outcome();
    }

    List<ReloadReport> latestFirst() {
        return List.copyOf(reports);
    }
}
