package dev.downbeat.demo.game;

/** What scripts ask to be seen. Never part of the state: whether anybody looks must not change the game. Loop thread. */
public interface Effects {

    /** Shows nothing. */
    Effects NONE = new Effects() {};

    /** A body lights up for a moment. */
    default void flash(Body body) {}

    /**
     * Sparks fly.
     *
     * @param hue their colour, degrees
     * @param power about how many, and how far: 1 is a shot that hits, 10 a ship that bursts
     */
    default void burst(double x, double y, double hue, double power) {}

    /**
     * The picture shakes.
     *
     * @param strength 0.2 is a knock, 1 as much as it can
     */
    default void shake(double strength) {}
}
