package dev.downbeat.demo.picture;

import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.ShapeBatch;
import dev.downbeat.random.SeededRandom;

/** Short streaks that fly apart, slow down and go out. When there are too many, the oldest go first. Loop thread. */
final class Sparks {

    private static final int MOST = 2048;
    private static final int PER_POWER = 7;
    private static final double FADING = 1.4; // of a life in a second
    private static final double DRAG = 2.2;
    private static final double STREAK_SECONDS = 0.045;

    private final SeededRandom random = new SeededRandom(0); // their own: the game's chance is not for pictures
    private final double[] x = new double[MOST];
    private final double[] y = new double[MOST];
    private final double[] velocityX = new double[MOST];
    private final double[] velocityY = new double[MOST];
    private final double[] life = new double[MOST]; // 1 new to 0 gone
    private final int[] rgba = new int[MOST];
    private int next;

    void burst(double atX, double atY, int colour, double power) {
        int sparks = (int) Math.min(MOST / 8, power * PER_POWER);
        for (int i = 0; i < sparks; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double speed = (50 + 80 * Math.sqrt(power)) * (0.15 + random.nextDouble());
            x[next] = atX;
            y[next] = atY;
            velocityX[next] = Math.cos(angle) * speed;
            velocityY[next] = Math.sin(angle) * speed;
            life[next] = 0.5 + 0.5 * random.nextDouble();
            rgba[next] = colour;
            next = (next + 1) % MOST;
        }
    }

    void age(double dt) {
        double kept = 1 - Math.min(1, DRAG * dt);
        for (int i = 0; i < MOST; i++) {
            if (life[i] > 0) {
                life[i] -= FADING * dt;
                x[i] += velocityX[i] * dt;
                y[i] += velocityY[i] * dt;
                velocityX[i] *= kept;
                velocityY[i] *= kept;
            }
        }
    }

    /** @param late seconds by which the present lies before the last {@link #age} */
    void draw(ShapeBatch batch, double late) {
        for (int i = 0; i < MOST; i++) {
            if (life[i] > 0) {
                double headX = x[i] - velocityX[i] * late;
                double headY = y[i] - velocityY[i] * late;
                double tailX = headX - velocityX[i] * STREAK_SECONDS;
                double tailY = headY - velocityY[i] * STREAK_SECONDS;
                float width = (float) (1 + 1.4 * life[i]);
                int faded = Neon.fade(rgba[i], (float) Math.min(1, 1.4 * life[i]));
                batch.addBeam((float) tailX, (float) tailY, (float) headX, (float) headY, width, faded, 0.7f);
            }
        }
    }
}
