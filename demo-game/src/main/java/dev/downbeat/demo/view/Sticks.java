package dev.downbeat.demo.view;

/**
 * What a gamepad's player does: axes from -1 to 1, x to the right and y down as on the screen, 0 at rest.
 *
 * @param restart whether the start button is held
 */
public record Sticks(double moveX, double moveY, double aimX, double aimY, boolean firing, boolean restart) {

    /** No gamepad, or nobody holds it. */
    public static final Sticks NONE = new Sticks(0, 0, 0, 0, false, false);

    private static final double SLACK = 0.2; // worn sticks never come to rest quite in the middle

    /** Takes what is near the middle for the middle. */
    public Sticks {
        if (still(moveX, moveY)) {
            moveX = 0;
            moveY = 0;
        }
        if (still(aimX, aimY)) {
            aimX = 0;
            aimY = 0;
        }
    }

    /** Whether it moves the ship. */
    public boolean moves() {
        return moveX != 0 || moveY != 0;
    }

    /** Whether it aims. */
    public boolean aims() {
        return aimX != 0 || aimY != 0;
    }

    private static boolean still(double x, double y) {
        return !(x * x + y * y > SLACK * SLACK);
    }
}
