package dev.downbeat.world;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Live entities of one kind that have their ticks one after the other: those between whose ids there is none of another kind. They are
 * taken one by one; what is not taken is put off to the next tick. Valid during the call that it is given to, on the loop thread.
 */
public final class EntityRun {

    private final Roster roster;

    // Owned by the loop thread; reused for each run, so that a tick allocates nothing.
    private int kindIndex;
    private int slot; // the next one to look at
    private int end; // where it ends at the latest
    private int latest; // the slot of the one that was taken last
    private int taken;

    EntityRun(Roster roster) {
        this.roster = roster;
    }

    /**
     * Begins a run.
     *
     * @param first the slot of its first entity
     * @param end the slot before which it ends at the latest
     */
    void begin(int kindIndex, int first, int end) {
        this.kindIndex = kindIndex;
        this.slot = first;
        this.end = end;
        taken = 0;
    }

    /** The number of their kind in the world's vocabulary. */
    public int kindIndex() {
        return kindIndex;
    }

    /** Takes the next entity; null if there is none any more. */
    public @Nullable Entity next() {
        if (ended()) {
            return null;
        }
        taken++;
        latest = slot++;
        return roster.at(latest);
    }

    /** Takes all that are left; gives how many. */
    int takeRest() {
        int before = taken;
        while (!ended()) {
            next();
        }
        return taken - before;
    }

    /** Whether there is none any more; if there is, it is at the slot. */
    boolean ended() {
        while (slot < end) {
            Entity entity = roster.at(slot);
            if (entity == null) {
                slot++;
            } else if (entity.kindIndex() == kindIndex) {
                return false;
            } else {
                end = slot;
            }
        }
        return true;
    }

    /**
     * The entity that was taken last.
     *
     * @throws IllegalStateException if none was
     */
    public Entity latest() {
        Entity entity = taken == 0 ? null : roster.at(latest);
        if (entity == null) {
            throw new IllegalStateException("no entity of this run was taken yet: call next() first");
        }
        return entity;
    }

    /** How many were taken. */
    public int taken() {
        return taken;
    }

    /** The slot of the next entity, if it has not ended; else where it has. */
    int slot() {
        return slot;
    }
}
