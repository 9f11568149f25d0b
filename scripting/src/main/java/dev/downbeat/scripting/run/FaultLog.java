package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the faults of a world, one entry for each place and event. The message is not part of what is counted together: one
 * that tells a position, say, is new every time, and would never be told less often. Owned by the loop thread.
 */
final class FaultLog {

    /** The most different faults that are kept; beyond, of the kind that has most the one that was quiet the longest goes. */
    static final int CAPACITY = 256;

    private record Key(String file, int line, String event) {}

    private final Map<Key, Fault> faults = new LinkedHashMap<>();

    /**
     * Notes a failure.
     *
     * @param entityId {@link dev.downbeat.entity.EntityId#NONE} if it is of no entity alone
     * @param event empty if it was found between calls
     */
    Fault add(HandlerFailure failure, long entityId, String kind, String event, long tick, long revision) {
        Key key = new Key(failure.file(), failure.line(), event);
        Fault before = faults.remove(key);
        Fault fault = new Fault(
                failure.cause(),
                failure.file(),
                failure.line(),
                failure.message(),
                failure.stack(),
                before == null ? entityId : before.entityId(),
                before == null ? kind : before.kind(),
                event,
                before == null ? tick : before.firstTick(),
                tick,
                revision,
                before == null ? 1 : before.count() + 1);
        faults.put(key, fault);
        if (faults.size() > CAPACITY) {
            makeRoom();
        }
        return fault;
    }

    private void makeRoom() {
        Map<String, Integer> counts = new HashMap<>();
        faults.values().forEach(fault -> counts.merge(fault.kind(), 1, Integer::sum));
        int most = Collections.max(counts.values());
        Key quietest = faults.entrySet().stream()
                .filter(entry -> counts.getOrDefault(entry.getValue().kind(), 0) == most)
                .findFirst()
                .orElseThrow()
                .getKey();
        faults.remove(quietest);
    }

    /** Whether an occurrence is to be told: the 1st, 2nd, 4th, 8th, 16th, 64th, 256th …: nine of ten thousand in one tick. */
    static boolean worthTelling(Fault fault) {
        long count = fault.count();
        boolean powerOfTwo = Long.bitCount(count) == 1;
        return powerOfTwo && (count < 16 || Long.numberOfTrailingZeros(count) % 2 == 0);
    }

    /** Forgets the faults of files that have changed. */
    void forget(Set<String> files) {
        faults.keySet().removeIf(key -> files.contains(key.file()));
    }

    /** All faults, latest first. */
    List<Fault> latestFirst() {
        List<Fault> all = new ArrayList<>(faults.values());
        Collections.reverse(all);
        return List.copyOf(all);
    }
}
