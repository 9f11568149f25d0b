package dev.downbeat.entity;

import org.jspecify.annotations.Nullable;

/**
 * Something that lives in a world. A game extends it with fields of its own; every non-transient field is part of the
 * world's state hash. Created only by a world's spawn. Used by the loop thread only, but for {@link #id}, which may be
 * read anywhere once the entity was handed over.
 */
public abstract class Entity {

    private enum Life {
        NEW,
        SPAWNING,
        LIVE,
        GONE
    }

    // Bookkeeping of the roster, written once or by the loop thread; transient, because the world hashes the id itself.
    private transient long id = EntityId.NONE;
    private transient @Nullable EntityKind<?> kind;
    private transient int kindIndex;
    private transient @Nullable Roster roster;
    private transient Life life = Life.NEW;
    private transient boolean despawning;
    private transient @Nullable Object attachment;

    /** For subclasses, which a kind's factory makes. */
    protected Entity() {}

    /** The number of this entity, never used again for another; {@link EntityId#NONE} before it is spawned. */
    public final long id() {
        return id;
    }

    /**
     * The kind it was spawned as.
     *
     * @throws IllegalStateException if it was not spawned by a world
     */
    public final EntityKind<?> kind() {
        if (kind == null) {
            throw new IllegalStateException("an entity has a kind once a world spawned it: class="
                    + getClass().getName());
        }
        return kind;
    }

    /** The number of its kind in the world's vocabulary. */
    public final int kindIndex() {
        return kindIndex;
    }

    /** Whether it is part of the world: from the end of the tick that spawned it to the end of the tick that despawned it. */
    public final boolean live() {
        return life == Life.LIVE;
    }

    /** Whether it can still be meant by a new event: it is live, or will be at the end of this tick. */
    public final boolean present() {
        return life == Life.SPAWNING || life == Life.LIVE;
    }

    /** What {@link #attach} left here, or null. */
    public final @Nullable Object attachment() {
        return attachment;
    }

    /** Leaves something with this entity for whoever gives it its behaviour; not part of the state hash. */
    public final void attach(Object attachment) {
        this.attachment = attachment;
    }

    @Override
    public final String toString() {
        return (kind == null ? "entity" : kind.name()) + " " + EntityId.toString(id);
    }

    final void beSpawning(Roster roster, long id, EntityKind<?> kind, int kindIndex) {
        if (life != Life.NEW) {
            throw new IllegalStateException("a factory must make a fresh entity each time: entity=" + this);
        }
        this.roster = roster;
        this.id = id;
        this.kind = kind;
        this.kindIndex = kindIndex;
        this.life = Life.SPAWNING;
    }

    /** Whether it was spawned by a roster. */
    final boolean isOf(Roster some) {
        return roster == some;
    }

    /** Whether it was spawned elsewhere. */
    final boolean foreignTo(Roster other) {
        return roster != null && roster != other;
    }

    final void beLive() {
        life = Life.LIVE;
    }

    final void beGone() {
        life = Life.GONE;
    }

    /** Whether it is there, and not marked for despawning. */
    final boolean staysSoFar() {
        return present() && !despawning;
    }

    /** Marks it for despawning; false if it was marked before or is gone. */
    final boolean markDespawning() {
        boolean first = staysSoFar();
        despawning |= first;
        return first;
    }
}
