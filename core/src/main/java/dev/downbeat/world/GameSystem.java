package dev.downbeat.world;

/**
 * A part of the game in Java (physics, collision), run once a tick after the entities' own ticks. A system with state of
 * its own also implements {@link Hashed}. An exception passes through {@link World#tick} to the caller.
 */
@FunctionalInterface
public interface GameSystem {

    /** Advances the system by one timestep, on the loop thread. */
    void run(World world);
}
