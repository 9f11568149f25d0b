package dev.downbeat.loop;

/** What a {@link GameLoop} drives. Both methods are called on the loop thread. */
public interface Simulation {

    /** Advances the simulation by one timestep. */
    void tick();

    /**
     * Shows the present state.
     *
     * @param alpha how far the present lies between the last tick and the next, 0 to 1, 1 excluded
     */
    default void render(double alpha) {}
}
