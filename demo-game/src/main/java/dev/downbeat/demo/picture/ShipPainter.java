package dev.downbeat.demo.picture;

import dev.downbeat.demo.game.Ship;
import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.Shape;

/** Draws the player's ship: a flame where it comes from, a ring while it is shielded. Loop thread. */
final class ShipPainter {

    private static final double FLAME_SECONDS = 0.09;

    void draw(Pen pen, Ship ship) {
        if (ship.vel.lengthSquared() > 60 * 60) {
            Pen flame = new Pen(pen.batch(), ship, pen.x(), pen.y(), Neon.AMBER, 1);
            flame.tail(FLAME_SECONDS, 5, 0.55f);
            flame.tail(FLAME_SECONDS / 2, 3, 0.9f);
        }
        Pen bright = new Pen(pen.batch(), ship, pen.x(), pen.y(), pen.rgba(), pen.glow() + 0.5f);
        bright.shape(Shape.TRIANGLE, 1.35f, 0);
        bright.line(0.1f, 0, 0.8f, 0, 2);
        if (ship.shield > 0) {
            float strength = (float) Math.min(0.8, 0.25 + ship.shield / 4);
            pen.faded(strength).shape(Shape.RING, 1.9f, 0);
            pen.faded(strength / 2).shape(Shape.HEXAGON, 2.1f, (float) (ship.shield * 2));
        }
    }
}
