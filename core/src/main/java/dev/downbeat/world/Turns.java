package dev.downbeat.world;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.Roster;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * Whose turn it is: entities have their ticks in the order of their ids, but those of a kind that was put off begin with the
 * first that had none. Other kinds are not disturbed by that. Owned by the loop thread.
 */
final class Turns {

    private static final int NONE = -1;

    private final Roster roster;
    private final int[] first; // by kind: the slot at which its entities begin, 0 unless it was put off
    private final int[] next; // the same of the next tick; NONE while nothing was put off

    Turns(Roster roster, int kinds) {
        this.roster = roster;
        this.first = new int[kinds];
        this.next = new int[kinds];
    }

    /**
     * Gives each live entity its tick.
     *
     * @param spent whether a kind, by its number, has had its share
     * @return how many entities had no tick
     */
    int take(IntPredicate spent, Consumer<Entity> tick) {
        Arrays.fill(next, NONE);
        int slots = roster.slots();
        int left = 0;
        boolean later = false;
        for (int slot = 0; slot < slots; slot++) {
            Entity entity = roster.at(slot);
            if (entity != null) {
                if (slot < first[entity.kindIndex()]) {
                    later = true;
                } else {
                    left += take(slot, entity, spent, tick);
                }
            }
        }
        if (later) {
            left += takeBeforeFirst(slots, spent, tick);
        }
        for (int kind = 0; kind < first.length; kind++) {
            first[kind] = Math.max(0, next[kind]);
        }
        return left;
    }

    private int takeBeforeFirst(int slots, IntPredicate spent, Consumer<Entity> tick) {
        int left = 0;
        for (int slot = 0; slot < slots; slot++) {
            Entity entity = roster.at(slot);
            if (entity != null && slot < first[entity.kindIndex()]) {
                left += take(slot, entity, spent, tick);
            }
        }
        return left;
    }

    private int take(int slot, Entity entity, IntPredicate spent, Consumer<Entity> tick) {
        int kind = entity.kindIndex();
        if (!spent.test(kind)) {
            tick.accept(entity);
            return 0;
        }
        if (next[kind] == NONE) {
            next[kind] = slot;
        }
        return 1;
    }

    void hashInto(StateHash hash) {
        for (int slot : first) {
            hash.add(slot);
        }
    }
}
