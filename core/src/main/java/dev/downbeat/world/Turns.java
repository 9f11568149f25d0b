package dev.downbeat.world;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.Roster;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Whose turn it is: entities have their ticks in the order of their ids, but those of a kind that was put off begin with the
 * first that had none. Other kinds are not disturbed by that. Owned by the loop thread.
 */
final class Turns {

    private static final int NONE = -1;

    private final Roster roster;
    private final EntityRun run;
    private final int[] first; // by kind: the slot at which its entities begin, 0 unless it was put off
    private final int[] next; // the same of the next tick; NONE while nothing was put off

    Turns(Roster roster, int kinds) {
        this.roster = roster;
        this.run = new EntityRun(roster);
        this.first = new int[kinds];
        this.next = new int[kinds];
    }

    /**
     * Gives each live entity its tick.
     *
     * @param tick takes the entities of a run that have their ticks; the others are put off
     * @return how many entities had no tick
     */
    int take(Consumer<EntityRun> tick) {
        Arrays.fill(next, NONE);
        int slots = roster.slots();
        int left = 0;
        boolean later = false;
        int slot = 0;
        while (slot < slots) {
            Entity entity = roster.at(slot);
            if (entity == null) {
                slot++;
            } else if (slot < first[entity.kindIndex()]) {
                later = true;
                slot++;
            } else {
                left += take(entity.kindIndex(), slot, slots, tick);
                slot = run.slot();
            }
        }
        if (later) {
            left += takeBeforeFirst(slots, tick);
        }
        for (int kind = 0; kind < first.length; kind++) {
            first[kind] = Math.max(0, next[kind]);
        }
        return left;
    }

    private int takeBeforeFirst(int slots, Consumer<EntityRun> tick) {
        int left = 0;
        int slot = 0;
        while (slot < slots) {
            Entity entity = roster.at(slot);
            if (entity == null || slot >= first[entity.kindIndex()]) {
                slot++;
            } else {
                left += take(entity.kindIndex(), slot, first[entity.kindIndex()], tick);
                slot = run.slot();
            }
        }
        return left;
    }

    private int take(int kind, int slot, int end, Consumer<EntityRun> tick) {
        run.begin(kind, slot, end);
        tick.accept(run);
        if (!run.ended() && next[kind] == NONE) {
            next[kind] = run.slot();
        }
        return run.takeRest();
    }

    void hashInto(StateHash hash) {
        for (int slot : first) {
            hash.add(slot);
        }
    }
}
