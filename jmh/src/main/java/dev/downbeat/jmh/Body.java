package dev.downbeat.jmh;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.Bound;

/** The entity of the benchmarks: a ball in a box that can be hit. */
public class Body extends Entity {

    /** The walls of the box are this far from its middle. */
    static final double WALL = 100;

    @Bound
    public double x;

    @Bound
    public double y;

    @Bound
    public double vx;

    @Bound
    public double vy;

    @Bound
    public double hp = 100;

    @Bound
    public final Spin spin = new Spin();

    /** A part of a body. */
    public static final class Spin {

        /** Radians per second. */
        @Bound
        public double speed;
    }

    /** A body that starts somewhere else for each number. */
    static Body numbered(int number) {
        return new Body().startingAs(number);
    }

    Body startingAs(int number) {
        x = number % 100;
        y = number % 37;
        vx = 10 + number % 7;
        vy = 5 + number % 11;
        return this;
    }

    /** Makes it faster along x. */
    @Bound
    public void push(double speed) {
        vx += speed;
    }

    /** The work of the script's {@code tick}, in Java. */
    void tick(double dt) {
        x += vx * dt;
        y += vy * dt;
        if (x < -WALL || x > WALL) {
            vx = -vx;
        }
        if (y < -WALL || y > WALL) {
            vy = -vy;
        }
    }

    /** The work of the script's {@code hit}, in Java. */
    void hit(double damage) {
        hp -= damage;
        if (hp <= 0) {
            hp = 100;
        }
    }
}
