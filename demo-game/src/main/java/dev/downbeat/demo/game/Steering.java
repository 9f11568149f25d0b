package dev.downbeat.demo.game;

/**
 * What the player's hands do.
 *
 * @param thrust -1 to 1, 1 is up on the screen
 * @param strafe -1 to 1, 1 is right on the screen
 * @param aimX where the mouse points, in units of the arena
 * @param aimY where the mouse points, in units of the arena
 * @param firing whether the trigger is held
 */
public record Steering(double thrust, double strafe, double aimX, double aimY, boolean firing) {

    /** Hands off. */
    public static final Steering NONE = new Steering(0, 0, 0, 0, false);

    /** Whether nothing is held, wherever the mouse points. */
    boolean handsOff() {
        return thrust == 0 && strafe == 0 && !firing;
    }
}
