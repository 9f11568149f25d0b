package dev.downbeat.entity;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one world. Spawns and despawns are noted when asked for and applied together, in the order in which
 * they were asked for, so that nobody sees the set change under an iteration. Used by the loop thread only.
 */
public final class Roster {

    /** Told of each change as it is applied. */
    public interface ChangeListener {
        /** The entity is live from now on. */
        void spawned(Entity entity);

        /** The entity is gone from now on. */
        void despawned(Entity entity);
    }

    private @Nullable Entity[] live = new Entity[64];
    private int[] generations = new int[64];
    private int slots;
    private int size;
    private int[] freeSlots = new int[64];
    private int freeCount;
    private final ArrayDeque<Entity> changes = new ArrayDeque<>();
    private final Populations populations = new Populations();

    /** An empty roster. */
    public Roster() {}

    /**
     * Makes an entity that becomes live at the next {@link #applyChanges}.
     *
     * @throws IllegalStateException if all 2^24 slots are taken, or the factory returned an entity it made before
     */
    public <E extends Entity> E spawn(EntityKind<E> kind, int kindIndex) {
        E entity = kind.factory().get();
        int slot = freeCount > 0 ? freeSlots[freeCount - 1] : slots;
        if (slot >= EntityId.LIMIT) {
            throw new IllegalStateException("too many entities: limit=" + EntityId.LIMIT);
        }
        ensureSlot(slot);
        entity.beSpawning(this, EntityId.of(slot, generations[slot]), kind, kindIndex);
        if (freeCount > 0) {
            freeCount--;
        } else {
            slots++;
        }
        changes.add(entity);
        return entity;
    }

    /**
     * Whether {@link #despawn} would note anything.
     *
     * @throws IllegalArgumentException if it is of another world
     */
    public boolean mayDespawn(Entity entity) {
        requireOwn(entity);
        return entity.staysSoFar();
    }

    /**
     * Notes that an entity goes at the next {@link #applyChanges}.
     *
     * @return false if that was noted before, or it is gone already or was never spawned
     * @throws IllegalArgumentException if it is of another world
     */
    public boolean despawn(Entity entity) {
        requireOwn(entity);
        boolean first = entity.markDespawning();
        if (first) {
            changes.add(entity);
        }
        return first;
    }

    /** Applies the noted spawns and despawns. An entity that was spawned and despawned since is told of both. */
    public void applyChanges(ChangeListener listener) {
        for (Entity entity = changes.poll(); entity != null; entity = changes.poll()) {
            int slot = EntityId.index(entity.id());
            if (entity.live()) {
                live[slot] = null;
                size--;
                populations.remove(entity);
                entity.beGone();
                release(slot);
                listener.despawned(entity);
            } else {
                live[slot] = entity;
                size++;
                populations.add(entity);
                entity.beLive();
                listener.spawned(entity);
            }
        }
    }

    /** The live entity with an id, or null if there is none any more. */
    public @Nullable Entity find(long id) {
        long slot = id >>> EntityId.GENERATION_BITS; // any number may come in: of a negative one, beyond all slots
        Entity entity = slot < slots ? live[(int) slot] : null;
        return entity != null && entity.id() == id ? entity : null;
    }

    /** Whether this roster has spawned an entity. */
    public boolean spawned(Entity entity) {
        return entity.isOf(this);
    }

    /**
     * Checks that an entity was not spawned by another roster.
     *
     * @throws IllegalArgumentException if it was
     */
    public void requireOwn(Entity entity) {
        if (entity.foreignTo(this)) {
            throw new IllegalArgumentException("entity is of another world: entity=" + entity);
        }
    }

    /** The number of live entities. */
    public int size() {
        return size;
    }

    /**
     * The live entities of a kind, by its number in the vocabulary, or null if there are none. The same object until one of the kind
     * comes or goes.
     */
    public @Nullable Population population(int kindIndex) {
        return populations.of(kindIndex, this);
    }

    /** The number of slots in use or free: slots 0 to this, exclusive, may hold a live entity. */
    public int slots() {
        return slots;
    }

    /** The live entity in a slot, or null. Walking the slots upwards visits the entities in the order of their ids. */
    public @Nullable Entity at(int slot) {
        return live[slot];
    }

    /** Visits the live entities in the order of their ids. */
    public void forEach(Consumer<? super Entity> visitor) {
        for (int slot = 0; slot < slots; slot++) {
            Entity entity = live[slot];
            if (entity != null) {
                visitor.accept(entity);
            }
        }
    }

    /** The number of noted changes. */
    public int changes() {
        return changes.size();
    }

    /** Visits the entities with a noted change, in the order in which the changes will be applied. */
    public void forEachChange(Consumer<? super Entity> visitor) {
        changes.forEach(visitor);
    }

    /** Visits the ids that the free slots will give, the last first: what the next spawns will be called. */
    public void forEachFreeId(LongConsumer visitor) {
        for (int i = 0; i < freeCount; i++) {
            visitor.accept(EntityId.of(freeSlots[i], generations[freeSlots[i]]));
        }
    }

    private void ensureSlot(int slot) {
        if (slot == live.length) {
            live = Arrays.copyOf(live, slot * 2);
            generations = Arrays.copyOf(generations, slot * 2);
        }
    }

    /** Frees a slot for its next generation; one that has had them all is never used again. */
    private void release(int slot) {
        generations[slot]++;
        if (generations[slot] == EntityId.LIMIT) {
            return;
        }
        if (freeCount == freeSlots.length) {
            freeSlots = Arrays.copyOf(freeSlots, freeCount * 2);
        }
        freeSlots[freeCount++] = slot;
    }
}
