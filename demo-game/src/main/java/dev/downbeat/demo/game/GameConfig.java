package dev.downbeat.demo.game;

import dev.downbeat.time.Timestep;

/**
 * What a game is made of.
 *
 * @param timestep the length of a tick
 * @param seed where its chance starts
 * @param drones how many there are at the start, 0 to {@value #MOST_DRONES}
 */
public record GameConfig(Timestep timestep, long seed, int drones) {

    /** Lively, and far from what a slow machine can take. */
    public static final int DEFAULT_DRONES = 300;

    /** Beyond this the event queue would need more memory than the rest of the game. */
    public static final int MOST_DRONES = 20_000;

    /** 60 Hz, seed 1, {@value #DEFAULT_DRONES} drones. */
    public static final GameConfig DEFAULT = new GameConfig(Timestep.DEFAULT, 1, DEFAULT_DRONES);

    /** @throws IllegalArgumentException if {@code drones} is out of range */
    public GameConfig {
        if (drones < 0 || drones > MOST_DRONES) {
            throw new IllegalArgumentException(
                    "entities must be between 0 and " + MOST_DRONES + ": entities=" + drones);
        }
    }

    /** With another number of drones. */
    public GameConfig withDrones(int other) {
        return new GameConfig(timestep, seed, other);
    }

    /** With another seed. */
    public GameConfig withSeed(long other) {
        return new GameConfig(timestep, other, drones);
    }

    /** The arena grows with the swarm, so that the flocks keep their room: 1 for the default. */
    double scale() {
        return Math.sqrt(Math.max(1, drones / (double) DEFAULT_DRONES));
    }
}
