package dev.downbeat.world;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Live entities of one kind that have their ticks one after the other: those between whose ids there is none of another kind. They are
 * taken one by one; what is not taken is put off to the next tick. Valid during the call that it is given to, on the loop thread.
 */
public final class EntityRun {

    private static final int NONE = -1;

    private final Roster roster;

    // Owned by the loop thread; reused for each run, so that a tick allocates nothing.
    private int kindIndex;
    private int slot; // the next one to look at
    private int end; // where it ends at the latest
    private int latest = NONE; // the slot of the one that was taken last

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
        this.latest = NONE;
    }

    /** The number of their kind in the world's vocabulary. */
    public int kindIndex() {
        return kindIndex;
    }

    /** Takes the next entity; null if there is none any more. */
    public @Nullable Entity next() {
        Entity entity = upcoming();
        if (entity != null) {
            latest = slot++;
        }
        return entity;
    }

    /** The entity at the slot, which is moved to where there is one; null if there is none any more. */
    private @Nullable Entity upcoming() {
        while (slot < end) {
            Entity entity = roster.at(slot);
            if (entity == null) {
                slot++;
            } else if (entity.kindIndex() == kindIndex) {
                return entity;
            } else {
                end = slot;
            }
        }
        return null;
    }

    /** Takes all that are left; gives how many. */
    int takeRest() {
        int rest = 0;
        while (next() != null) {
            rest++;
        }
        return rest;
    }

    /** Whether there is none any more; if there is, it is at the slot. */
    boolean ended() {
        return upcoming() == null;
    }

    /**
     * The entity that was taken last.
     *
     * @throws IllegalStateException if none was
     */
    public Entity latest() {
        Entity entity = latest == NONE ? null : roster.at(latest);
        if (entity == null) {
            throw new IllegalStateException("no entity of this run was taken yet: call next() first");
        }
        return entity;
    }

    /** The slot of the entity that was taken last; of no entity if none was. */
    int latestSlot() {
        return latest;
    }

    /** The slot of the next entity, if it has not ended; else where it has. */
    int slot() {
        return slot;
    }
}
