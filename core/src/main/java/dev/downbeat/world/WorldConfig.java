package dev.downbeat.world;

import dev.downbeat.event.OverflowPolicy;
import dev.downbeat.time.Timestep;

/**
 * What a world is made of.
 *
 * @param vocabulary its kinds and events
 * @param timestep the length of a tick
 * @param seed where its chance starts
 * @param queueCapacity the most events that wait at one time, and the most messages in the inbox
 * @param overflow what happens when the queue is full
 * @param listener told of what goes wrong
 */
public record WorldConfig(
        Vocabulary vocabulary,
        Timestep timestep,
        long seed,
        int queueCapacity,
        OverflowPolicy overflow,
        WorldListener listener) {

    /** Room for a dozen events a tick for each of several hundred entities; a world of 2.6 MB. */
    public static final int DEFAULT_QUEUE_CAPACITY = 8192;

    /** 60 Hz, seed 1, {@value #DEFAULT_QUEUE_CAPACITY} events, newest dropped, problems logged. */
    public static WorldConfig of(Vocabulary vocabulary) {
        return new WorldConfig(
                vocabulary, Timestep.DEFAULT, 1, DEFAULT_QUEUE_CAPACITY, OverflowPolicy.DROP_NEWEST, WorldListener.LOG);
    }

    /** With another timestep. */
    public WorldConfig withTimestep(Timestep other) {
        return new WorldConfig(vocabulary, other, seed, queueCapacity, overflow, listener);
    }

    /** With another seed. */
    public WorldConfig withSeed(long other) {
        return new WorldConfig(vocabulary, timestep, other, queueCapacity, overflow, listener);
    }

    /** With another queue. */
    public WorldConfig withQueue(int capacity, OverflowPolicy policy) {
        return new WorldConfig(vocabulary, timestep, seed, capacity, policy, listener);
    }

    /** With another listener. */
    public WorldConfig withListener(WorldListener other) {
        return new WorldConfig(vocabulary, timestep, seed, queueCapacity, overflow, other);
    }
}
