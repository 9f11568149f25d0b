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
 * Which behaviours of a world fault too often, and which are off. A tick with a fault counts one up, a tick without one down. A
 * fault for an overrun counts as many ticks, and so do very many faults in one tick, which take as long.
 * Owned by the loop thread.
 */
final class Quarantines {

    /** Faults of a kind in one tick: some 1 to 4 ms, as long as a tick of thousands takes without any. */
    static final int MANY = 100;

    private final Vocabulary vocabulary;
    private final int limit;
    private final int[] counts; // by the number of the kind
    private final long[] lastTicks;
    private final int[] faults; // in the last tick that had any
    private final Map<Integer, Quarantine> off = new TreeMap<>();

    Quarantines(Vocabulary vocabulary, int limit) {
        this.vocabulary = vocabulary;
        this.limit = limit;
        counts = new int[vocabulary.kinds().size()];
        lastTicks = new long[counts.length];
        faults = new int[counts.length];
    }

    /** Counts a failure of a kind; true if it is one too many. */
    boolean count(int kindIndex, long tick, HandlerFailure failure) {
        long since = tick - lastTicks[kindIndex];
        lastTicks[kindIndex] = tick;
        long rested = Math.max(0, counts[kindIndex] - Math.max(0, since - 1));
        faults[kindIndex] = since > 0 ? 1 : faults[kindIndex] + 1;
        boolean overrun = failure.cause().isOverrun() || faults[kindIndex] == MANY;
        int weight = overrun ? ScriptOptions.OVERRUN_TICKS : since > 0 ? 1 : 0;
        counts[kindIndex] = (int) rested + weight;
        return counts[kindIndex] >= limit;
    }

    /** Whether a kind, of which a failure was just counted, has failed so often in this tick that it takes too long. */
    boolean many(int kindIndex) {
        return faults[kindIndex] >= MANY;
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
