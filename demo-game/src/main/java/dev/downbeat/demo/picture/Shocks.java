package dev.downbeat.demo.picture;

import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.Shape;
import dev.downbeat.demo.view.ShapeBatch;

/** Rings that run outwards from where something burst, with a ball of light in their midst. Loop thread. */
final class Shocks {

    private static final int MOST = 64;
    private static final double LEAST_POWER = 3;
    private static final double MOST_POWER = 40;

    private final float[] x = new float[MOST];
    private final float[] y = new float[MOST];
    private final double[] power = new double[MOST];
    private final double[] life = new double[MOST]; // 1 new to 0 gone
    private final int[] rgba = new int[MOST];
    private int next;

    void burst(double atX, double atY, int colour, double ofPower) {
        if (ofPower >= LEAST_POWER) {
            x[next] = (float) atX;
            y[next] = (float) atY;
            power[next] = Math.min(MOST_POWER, ofPower);
            life[next] = 1;
            rgba[next] = colour;
            next = (next + 1) % MOST;
        }
    }

    void age(double dt) {
        for (int i = 0; i < MOST; i++) {
            life[i] = Math.max(0, life[i] - dt / seconds(power[i]));
        }
    }

    /** @param late seconds by which the present lies before the last {@link #age} */
    void draw(ShapeBatch batch, double late) {
        for (int i = 0; i < MOST; i++) {
            if (life[i] > 0) {
                float left = (float) Math.min(1, life[i] + late / seconds(power[i]));
                float reach = (float) (22 + 34 * Math.sqrt(power[i]));
                float out = 1 - left * left;
                batch.add(Shape.RING, x[i], y[i], reach * out, 0, Neon.fade(rgba[i], left * 0.8f), 1.2f);
                float ball = reach * 0.16f * left;
                batch.add(Shape.DOT, x[i], y[i], ball, 0, Neon.fade(rgba[i], left * left * 0.8f), 1.6f);
            }
        }
    }

    private static double seconds(double power) {
        return 0.3 + 0.02 * power;
    }
}
