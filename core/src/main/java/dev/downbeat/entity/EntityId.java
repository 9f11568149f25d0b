package dev.downbeat.entity;

/**
 * The number of an entity: the index of its slot and the generation of that slot, packed into a {@code long}. A slot is
 * used again after its entity is gone, with the next generation, so that an old id never names a new entity. Ids order
 * by index first. An id has 48 bits, so a script reads it as an exact number.
 */
public final class EntityId {

    static final int GENERATION_BITS = 24;

    /** The number of slots, and of generations of a slot: 2^24. */
    static final int LIMIT = 1 << GENERATION_BITS;

    /** The id of no entity. */
    public static final long NONE = -1L;

    private EntityId() {}

    static long of(int index, int generation) {
        return ((long) index << GENERATION_BITS) | generation;
    }

    /** The slot of an id: 0 to 2^24 - 1. */
    public static int index(long id) {
        return (int) (id >>> GENERATION_BITS);
    }

    /** The generation of an id: 0 to 2^24 - 1. */
    public static int generation(long id) {
        return (int) (id & (LIMIT - 1));
    }

    /** An id as people read it: slot 12 in its generation 3 is {@code 12.3}. */
    public static String toString(long id) {
        return id == NONE ? "none" : index(id) + "." + generation(id);
    }
}
