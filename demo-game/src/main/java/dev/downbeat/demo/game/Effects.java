package dev.downbeat.demo.game;

/** What scripts ask to be seen; it may also be heard. Never part of the state: whether anybody looks must not change the game. Loop thread. */
public interface Effects {

    /** Shows nothing. */
    Effects NONE = new Effects() {};

    /** A body lights up for a moment. */
    default void flash(Body body) {}

    /**
     * Sparks fly, from where a body is and in its colour.
     *
     * @param power about how many, and how far: 1 is a shot that hits, 10 a ship that bursts
     */
    default void burst(Body body, double power) {}

    /**
     * The picture shakes.
     *
     * @param strength 0.2 is a knock, 1 as much as it can
     */
    default void shake(double strength) {}

    /** Shows all of it here and there. */
    default Effects and(Effects other) {
        Effects first = this;
        return new Effects() {
            @Override
            public void flash(Body body) {
                first.flash(body);
                other.flash(body);
            }

            @Override
            public void burst(Body body, double power) {
                first.burst(body, power);
                other.burst(body, power);
            }

            @Override
            public void shake(double strength) {
                first.shake(strength);
                other.shake(strength);
            }
        };
    }
}
