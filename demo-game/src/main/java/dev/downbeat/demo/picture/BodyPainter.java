package dev.downbeat.demo.picture;

import dev.downbeat.demo.game.Body;
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
    private static final double TAIL = 0.035;

    private final Particles particles;

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
        float x = (float) body.drawX(alpha);
        float y = (float) body.drawY(alpha);
        double light = particles.lightOf(body);
        int rgba = light > 0.5 ? Neon.WHITE : Hues.rgba(body.hue);
        float glow = (float) (0.8 + 1.2 * light);
        if (body instanceof Drone) {
            shape(batch, Shape.DART, body, x, y, rgba, glow);
        } else if (body instanceof Bullet) {
            float tailX = (float) (body.vel.x * TAIL);
            float tailY = (float) (body.vel.y * TAIL);
            batch.addBeam(x - tailX, y - tailY, x, y, (float) body.radius, rgba, 1);
        } else if (body instanceof Ship ship) {
            drawShip(batch, ship, x, y, rgba, glow);
        } else if (body instanceof Hunter) {
            shape(batch, Shape.DIAMOND, body, x, y, rgba, glow);
        } else if (body instanceof Turret) {
            shape(batch, Shape.SQUARE, body, x, y, rgba, glow);
            float barrel = (float) body.radius * 1.6f;
            float barrelX = x + barrel * (float) Math.cos(body.heading);
            float barrelY = y + barrel * (float) Math.sin(body.heading);
            batch.addBeam(x, y, barrelX, barrelY, 3, rgba, glow);
        } else if (body instanceof Pickup) {
            shape(batch, Shape.HEXAGON, body, x, y, rgba, 1.3f);
        }
    }

    private static void drawShip(ShapeBatch batch, Ship ship, float x, float y, int rgba, float glow) {
        shape(batch, Shape.TRIANGLE, ship, x, y, rgba, glow + 0.4f);
        if (ship.shield > 0) {
            float strength = (float) Math.min(0.8, 0.25 + ship.shield / 4);
            batch.add(Shape.RING, x, y, (float) ship.radius * 1.9f, 0, Neon.fade(rgba, strength), 1);
        }
    }

    private static void shape(ShapeBatch batch, Shape shape, Body body, float x, float y, int rgba, float glow) {
        batch.add(shape, x, y, (float) body.radius * LARGER, (float) body.heading, rgba, glow);
    }
}
