package dev.downbeat.demo.picture;

import dev.downbeat.demo.game.Body;
import dev.downbeat.demo.game.Boss;
import dev.downbeat.demo.game.Bullet;
import dev.downbeat.demo.game.Drone;
import dev.downbeat.demo.game.Hunter;
import dev.downbeat.demo.game.Pickup;
import dev.downbeat.demo.game.Ship;
import dev.downbeat.demo.game.Turret;
import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.Shape;
import dev.downbeat.demo.view.ShapeBatch;
import dev.downbeat.entity.Entity;
import dev.downbeat.world.World;

/** Gives every body its shape: the kind says which, the script's hue says the colour. Loop thread. */
final class BodyPainter {

    /** Shapes reach a little over the disc that collides, or the swarm would look like dust. */
    private static final float LARGER = 1.35f;

    /** Seconds of flight that the tail of a shot shows. */
    private static final double SHOT_TAIL = 0.04;

    private static final double DRONE_TAIL = 0.16;

    private final Particles particles;
    private final ShipPainter ships = new ShipPainter();

    BodyPainter(Particles particles) {
        this.particles = particles;
    }

    /**
     * Adds all bodies of a world.
     *
     * @param alpha how far the present lies between the last tick and the next
     */
    void draw(World world, ShapeBatch batch, double alpha) {
        world.forEachEntity(entity -> draw(entity, batch, alpha));
    }

    private void draw(Entity entity, ShapeBatch batch, double alpha) {
        if (!(entity instanceof Body body)) {
            return;
        }
        double light = particles.lightOf(body);
        int rgba = light > 0.5 ? Neon.WHITE : Hues.rgba(body.hue);
        Pen pen = new Pen(
                batch, body, (float) body.drawX(alpha), (float) body.drawY(alpha), rgba, (float) (0.8 + 1.2 * light));
        if (body instanceof Drone) {
            pen.tail(DRONE_TAIL, 2, 0.3f);
            pen.shape(Shape.DART, LARGER, 0);
        } else if (body instanceof Bullet) {
            pen.tail(SHOT_TAIL, (float) body.radius, 1);
        } else if (body instanceof Ship ship) {
            ships.draw(pen, ship);
        } else if (body instanceof Hunter) {
            pen.shape(Shape.DIAMOND, LARGER, 0);
            pen.shape(Shape.DIAMOND, 0.55f, 0);
        } else if (body instanceof Turret) {
            drawTurret(pen);
        } else if (body instanceof Boss boss) {
            drawBoss(pen, boss);
        } else if (body instanceof Pickup pickup) {
            PickupPainter.draw(pen, pickup.gift);
        }
    }

    private static void drawTurret(Pen pen) {
        pen.shape(Shape.SQUARE, LARGER, 0);
        pen.shape(Shape.RING, 0.55f, 0);
        pen.line(0.55f, 0, 1.75f, 0, 3);
    }

    /** The less of it is left, the brighter its heart. */
    private static void drawBoss(Pen pen, Boss boss) {
        float lost = (float) Math.max(0, Math.min(1, 1 - boss.health / boss.fullHealth));
        float turn = (float) boss.heading;
        pen.shape(Shape.HEXAGON, 1.15f, 0);
        pen.shape(Shape.HEXAGON, 0.78f, -2.4f * turn);
        pen.shape(Shape.SQUARE, 0.5f, 1.7f * turn);
        pen.shape(Shape.DOT, 0.1f + 0.16f * lost, 0);
        for (int i = 0; i < 6; i++) {
            float angle = (float) (i * Math.PI / 3);
            pen.line(
                    1.15f * (float) Math.cos(angle),
                    1.15f * (float) Math.sin(angle),
                    1.5f * (float) Math.cos(angle),
                    1.5f * (float) Math.sin(angle),
                    3);
        }
    }
}
