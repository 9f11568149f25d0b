package dev.downbeat.demo.picture;

import dev.downbeat.demo.game.Body;
import dev.downbeat.demo.game.Effects;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameListener;
import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.Shape;
import dev.downbeat.demo.view.ShapeBatch;
import dev.downbeat.entity.EntityId;
import dev.downbeat.random.SeededRandom;
import java.util.Arrays;

/**
 * Sparks and flashes. They age with the game's ticks, draw from a source of chance of their own, and no script can ask
 * about them. Loop thread.
 */
public final class Particles implements Effects, GameListener {

    private static final int MOST = 2048;
    private static final int SPARKS_PER_POWER = 7;
    private static final double FLASH_SECONDS = 0.16;

    private final SeededRandom random = new SeededRandom(0);
    private final double[] x = new double[MOST];
    private final double[] y = new double[MOST];
    private final double[] velocityX = new double[MOST];
    private final double[] velocityY = new double[MOST];
    private final double[] life = new double[MOST]; // 1 new to 0 gone
    private final int[] rgba = new int[MOST];
    private double[] light = new double[512]; // by entity slot; 1 just lit to 0
    private int next;

    /** No sparks yet. */
    public Particles() {}

    @Override
    public void flash(Body body) {
        int slot = EntityId.index(body.id());
        if (slot >= light.length) {
            light = Arrays.copyOf(light, slot * 2);
        }
        light[slot] = 1;
    }

    @Override
    public void burst(double atX, double atY, double hue, double power) {
        int sparks = (int) Math.min(MOST / 8, power * SPARKS_PER_POWER);
        int colour = Hues.rgba(hue);
        for (int i = 0; i < sparks; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double speed = (40 + 60 * Math.sqrt(power)) * (0.2 + random.nextDouble());
            x[next] = atX;
            y[next] = atY;
            velocityX[next] = Math.cos(angle) * speed;
            velocityY[next] = Math.sin(angle) * speed;
            life[next] = 0.6 + 0.4 * random.nextDouble();
            rgba[next] = colour;
            next = (next + 1) % MOST;
        }
    }

    @Override
    public void ticked(Game game, long nanos) {
        double dt = game.world().config().timestep().seconds();
        for (int i = 0; i < MOST; i++) {
            if (life[i] > 0) {
                life[i] -= 1.4 * dt;
                x[i] += velocityX[i] * dt;
                y[i] += velocityY[i] * dt;
                velocityX[i] -= velocityX[i] * Math.min(1, 2.2 * dt);
                velocityY[i] -= velocityY[i] * Math.min(1, 2.2 * dt);
            }
        }
        for (int i = 0; i < light.length; i++) {
            light[i] = Math.max(0, light[i] - dt / FLASH_SECONDS);
        }
    }

    /** How brightly a body is lit up: 1 just now to 0. */
    double lightOf(Body body) {
        int slot = EntityId.index(body.id());
        return slot < light.length ? light[slot] : 0;
    }

    /** Adds the sparks to a batch. */
    void draw(ShapeBatch batch) {
        for (int i = 0; i < MOST; i++) {
            if (life[i] > 0) {
                float size = (float) (1 + 1.6 * life[i]);
                int faded = Neon.fade(rgba[i], (float) life[i]);
                batch.add(Shape.DOT, (float) x[i], (float) y[i], size, 0, faded, 0.8f);
            }
        }
    }
}
