package dev.downbeat.demo.picture;

import dev.downbeat.demo.game.Body;
import dev.downbeat.demo.game.Boss;
import dev.downbeat.demo.game.Bullet;
import dev.downbeat.demo.game.Hunter;
import dev.downbeat.demo.game.Ship;
import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.ShapeBatch;
import dev.downbeat.entity.Entity;
import dev.downbeat.world.World;

/** The light that ships, hunters, the boss and missiles leave behind, a piece for each tick. Loop thread. */
final class Trails {

    private static final int MOST = 1024;
    private static final double SECONDS = 0.5;
    private static final double SHORTEST = 0.4; // what hardly moves leaves nothing

    private final float[] fromX = new float[MOST];
    private final float[] fromY = new float[MOST];
    private final float[] toX = new float[MOST];
    private final float[] toY = new float[MOST];
    private final float[] width = new float[MOST];
    private final double[] life = new double[MOST]; // 1 new to 0 gone
    private final int[] rgba = new int[MOST];
    private int next;

    /** Ages what there is, and adds the way of the last tick. */
    void grow(World world, double dt) {
        for (int i = 0; i < MOST; i++) {
            life[i] = Math.max(0, life[i] - dt / SECONDS);
        }
        world.forEachEntity(this::follow);
    }

    private void follow(Entity entity) {
        if (entity instanceof Ship || entity instanceof Hunter || entity instanceof Boss) {
            add((Body) entity, 0.55);
        } else if (entity instanceof Bullet bullet && bullet.turnSpeed > 0) {
            add(bullet, 1);
        }
    }

    private void add(Body body, double share) {
        double dx = body.drawX(1) - body.drawX(0);
        double dy = body.drawY(1) - body.drawY(0);
        if (dx * dx + dy * dy < SHORTEST * SHORTEST) {
            return;
        }
        fromX[next] = (float) body.drawX(0);
        fromY[next] = (float) body.drawY(0);
        toX[next] = (float) body.drawX(1);
        toY[next] = (float) body.drawY(1);
        width[next] = (float) Math.min(30, body.radius * share);
        rgba[next] = Hues.rgba(body.hue);
        life[next] = 1;
        next = (next + 1) % MOST;
    }

    /** The newest piece is not drawn: between two ticks the body has yet to fly it. */
    void draw(ShapeBatch batch) {
        for (int i = 0; i < MOST; i++) {
            if (life[i] > 0 && life[i] < 1) {
                float left = (float) life[i];
                int faded = Neon.fade(rgba[i], 0.42f * left * left);
                batch.addBeam(fromX[i], fromY[i], toX[i], toY[i], Math.max(1, width[i] * left), faded, 0.5f);
            }
        }
    }
}
