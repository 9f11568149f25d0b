package dev.downbeat.scripting.run;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.compile.Behaviour;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.world.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which behaviours of a world fault too often, and which are off. A tick with a fault counts one up, a tick without one down.
 * Owned by the loop thread.
 */
final class Quarantines {

    private final Vocabulary vocabulary;
    private final int limit;
    private final int[] counts; // by the number of the kind
    private final long[] lastTicks;
    private final Map<Integer, Quarantine> off = new TreeMap<>();

    Quarantines(Vocabulary vocabulary, int limit) {
        this.vocabulary = vocabulary;
        this.limit = limit;
        counts = new int[vocabulary.kinds().size()];
        lastTicks = new long[counts.length];
    }

    /** Counts a failure of a kind; true if it is one too many. */
    boolean count(int kindIndex, long tick, HandlerFailure failure) {
        long since = tick - lastTicks[kindIndex];
        lastTicks[kindIndex] = tick;
        long rested = Math.max(0, counts[kindIndex] - Math.max(0, since - 1));
        int weight = failure.cause().isOverrun() ? ScriptOptions.OVERRUN_TICKS : since > 0 ? 1 : 0;
        counts[kindIndex] = (int) rested + weight;
        return counts[kindIndex] >= limit;
    }

    /** Turns the handlers of a kind off. */
    void add(int kindIndex, Quarantine quarantine) {
        off.put(kindIndex, quarantine);
    }

    boolean contains(int kindIndex) {
        return off.containsKey(kindIndex);
    }

    List<Quarantine> all() {
        return List.copyOf(off.values());
    }

    /** A commit: what it changed gets another chance. */
    void forgive(Set<String> changed, ScriptSet set) {
        for (int index = 0; index < counts.length; index++) {
            if (counts[index] > 0 || off.containsKey(index)) {
                EntityKind<?> kind = vocabulary.kinds().get(index);
                boolean mended = Behaviour.paths(kind.name()).stream().anyMatch(path -> set.reaches(path, changed));
                if (mended) {
                    counts[index] = 0;
                    off.remove(index);
                }
            }
        }
    }

    /** The handlers but for those that are off. */
    HandlerTable without(HandlerTable handlers) {
        return handlers.without(off.keySet());
    }
}
