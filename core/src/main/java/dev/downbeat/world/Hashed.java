package dev.downbeat.world;

/** Something that adds its own state to a state hash, instead of having its fields read. */
@FunctionalInterface
public interface Hashed {

    /** Adds the whole state, in an order that depends on the state only. */
    void hashInto(StateHash hash);
}
