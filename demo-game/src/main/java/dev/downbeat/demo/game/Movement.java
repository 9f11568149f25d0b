package dev.downbeat.demo.game;

import dev.downbeat.entity.Entity;
import dev.downbeat.world.GameSystem;
import dev.downbeat.world.World;

/** Moves bodies by their velocities and keeps them between the walls. Has no state. */
final class Movement implements GameSystem {

    private final double width;
    private final double height;

    Movement(double width, double height) {
        this.width = width;
        this.height = height;
    }

    @Override
    public void run(World world) {
        double dt = world.config().timestep().seconds();
        world.forEachEntity(entity -> move(world, entity, dt));
    }

    private void move(World world, Entity entity, double dt) {
        if (!(entity instanceof Body body) || body instanceof Director) {
            return;
        }
        if (!body.pos.isFinite() || !body.vel.isFinite()) {
            // A script divided by zero. Left alone, the body would be nowhere for ever.
            body.pos.set(body.lastGoodPosition());
            body.vel.zero();
        }
        body.beginMove();
        slow(body, dt);
        body.pos.add(body.vel.x * dt, body.vel.y * dt);
        if (keepInside(body)) {
            world.post(Language.WALL, body);
        }
        body.endMove();
    }

    private static void slow(Body body, double dt) {
        body.vel.mul(1 / (1 + body.drag * dt));
        double squared = body.vel.lengthSquared();
        if (body.maxSpeed > 0 && squared > body.maxSpeed * body.maxSpeed) {
            body.vel.mul(body.maxSpeed / Math.sqrt(squared));
        }
    }

    /** Puts it back inside, turned round; true if it was outside. */
    private boolean keepInside(Body body) {
        double x = clamp(body.pos.x, body.radius, width - body.radius);
        double y = clamp(body.pos.y, body.radius, height - body.radius);
        boolean hitX = x != body.pos.x;
        boolean hitY = y != body.pos.y;
        if (hitX && (x - body.pos.x) * body.vel.x < 0) {
            body.vel.x *= -body.bounce;
        }
        if (hitY && (y - body.pos.y) * body.vel.y < 0) {
            body.vel.y *= -body.bounce;
        }
        body.pos.set(x, y);
        return hitX || hitY;
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
