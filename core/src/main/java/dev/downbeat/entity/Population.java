package dev.downbeat.entity;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The live entities of one kind at one moment, in the order of their ids: at least one. It never changes; when one comes or goes,
 * the roster makes another. Used by the loop thread only.
 */
public final class Population extends AbstractList<Entity> implements RandomAccess {

    private final Entity[] entities;

    private @Nullable Object attachment; // owned by the loop thread

    /** @param entities of one kind, at least one; not copied */
    Population(Entity[] entities) {
        this.entities = entities;
    }

    /** The kind of all of them. */
    public EntityKind<?> kind() {
        return entities[0].kind();
    }

    /** The number of the kind in the world's vocabulary. */
    public int kindIndex() {
        return entities[0].kindIndex();
    }

    @Override
    public Entity get(int index) {
        return entities[index];
    }

    @Override
    public int size() {
        return entities.length;
    }

    /** What {@link #attach} left here, or null. */
    public @Nullable Object attachment() {
        return attachment;
    }

    /** Leaves something with this population for whoever gives its entities their behaviour. */
    public void attach(Object attachment) {
        this.attachment = attachment;
    }
}
