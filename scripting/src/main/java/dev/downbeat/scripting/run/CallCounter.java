package dev.downbeat.scripting.run;

import dev.downbeat.scripting.HandlerCost;
import dev.downbeat.scripting.Profile;
import java.util.stream.Stream;

/** Counts the calls of one handler, tick by tick. Owned by the loop thread. */
final class CallCounter {

    private final Tally whole = new Tally();
    private final Tally[] latest =
            Stream.generate(Tally::new).limit(Profile.WINDOW).toArray(Tally[]::new);

    private static int slot(long tick) {
        return (int) (tick % Profile.WINDOW);
    }

    void beginTick(long tick) {
        latest[slot(tick)].clear();
    }

    void add(long tick, long calls, long nanos, long bytes) {
        whole.add(calls, nanos, bytes);
        latest[slot(tick)].add(calls, nanos, bytes);
    }

    HandlerCost.Use whole(long ticks) {
        return whole.of(ticks);
    }

    HandlerCost.Use recent(long ticks) {
        long count = Math.min(ticks, Profile.WINDOW);
        Tally sum = new Tally();
        for (long tick = ticks; tick > ticks - Math.max(1, count); tick--) {
            sum.add(latest[slot(tick)]);
        }
        return sum.of(count);
    }
}
