package dev.downbeat.demo.picture;

import dev.downbeat.demo.game.Body;
import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.Shape;
import dev.downbeat.demo.view.ShapeBatch;

/**
 * Draws in the frame of one body: its place is the origin, its heading the x axis, its radius the unit.
 *
 * @param x its place in the arena in this moment
 * @param y its place in the arena in this moment
 * @param glow as in {@link ShapeBatch#add}
 */
record Pen(ShapeBatch batch, Body body, float x, float y, int rgba, float glow) {

    /** The same with another brightness, 0 to 1. */
    Pen faded(float alpha) {
        return new Pen(batch, body, x, y, Neon.fade(rgba, alpha), glow);
    }

    /** A shape around the body's place. */
    void shape(Shape shape, float size, float turn) {
        batch.add(shape, x, y, (float) body.radius * size, (float) body.heading + turn, rgba, glow);
    }

    /** A line; {@code width} is in units of the arena. */
    void line(float fromX, float fromY, float toX, float toY, float width) {
        float cos = (float) (Math.cos(body.heading) * body.radius);
        float sin = (float) (Math.sin(body.heading) * body.radius);
        batch.addBeam(
                x + fromX * cos - fromY * sin,
                y + fromX * sin + fromY * cos,
                x + toX * cos - toY * sin,
                y + toX * sin + toY * cos,
                width,
                rgba,
                glow);
    }

    /** The way that it flew in the last {@code seconds}, if it flew straight. */
    void tail(double seconds, float width, float alpha) {
        float backX = (float) (x - body.vel.x * seconds);
        float backY = (float) (y - body.vel.y * seconds);
        batch.addBeam(backX, backY, x, y, width, alpha < 1 ? Neon.fade(rgba, alpha) : rgba, alpha < 1 ? 0.4f : 1);
    }
}
