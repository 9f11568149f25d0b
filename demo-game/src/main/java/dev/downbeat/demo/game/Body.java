package dev.downbeat.demo.game;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.Bound;
import dev.downbeat.scripting.Doc;
import org.joml.Vector2d;
import org.joml.Vector2dc;

/**
 * A disc in the arena: it moves, bounces off the walls and touches other bodies. Lengths are in units of the arena, times
 * in seconds, angles in radians from the x axis (right) towards the y axis (down, as on a screen). The numbers set by constructors only keep a body
 * sensible while its script is broken: scripts set their own. Used by the loop thread.
 */
@Doc("A disc in the arena: it moves, bounces off the walls and touches other bodies.")
public abstract class Body extends Entity {

    /** A step longer than this was a jump, which must not be drawn as a movement. */
    private static final double JUMP = 120;

    @Doc("Where it is, in units of the arena.")
    @Bound
    public final Vector2d pos = new Vector2d();

    @Doc("Units per second.")
    @Bound
    public final Vector2d vel = new Vector2d();

    @Doc("Where it looks: radians from the x axis (right) towards the y axis (down).")
    @Bound
    public double heading;

    @Doc("Half its width, in units of the arena; a body of radius 0 touches nothing.")
    @Bound
    public double radius;

    @Doc("What scripts take it to be; Java does nothing with it but show it.")
    @Bound
    public double health = 1;

    @Doc("Bodies of one team do not collide. Neutral ones collide with the player's team only.")
    @Bound
    public String team = Team.NEUTRAL;

    @Doc("Its colour: degrees on the colour wheel.")
    @Bound
    public double hue;

    @Doc("The most units per second; 0 for no limit.")
    @Bound
    public double maxSpeed;

    @Doc("The share of its velocity lost in a second, roughly: 0 glides for ever.")
    @Bound
    public double drag;

    @Doc("How much of its speed a wall gives back: 0 stops, 1 loses nothing.")
    @Bound
    public double bounce = 1;

    // Only for pictures, hence transient: where it was at the end of the last two ticks.
    private final transient Vector2d last = new Vector2d();
    private final transient Vector2d previous = new Vector2d();
    private transient boolean moved;

    /** Its index in this tick's grid; the grid's own. */
    transient int gridIndex;

    Body(double radius, double hue) {
        this.radius = radius;
        this.hue = hue;
    }

    /** Puts it somewhere. */
    final void placeAt(double x, double y) {
        pos.set(x, y);
    }

    /** Notes where it starts from, before it is moved by a tick. */
    final void beginMove() {
        boolean jumped = !moved || last.distanceSquared(pos) > JUMP * JUMP;
        previous.set(jumped ? pos : last);
    }

    /** Notes where it arrived. */
    final void endMove() {
        last.set(pos);
        moved = true;
    }

    /** Where the last tick left it: a safe place if a script's arithmetic went wrong. */
    final Vector2dc lastGoodPosition() {
        return last;
    }

    /**
     * Where to draw it.
     *
     * @param alpha how far the present lies between the last tick and the next
     */
    public final double drawX(double alpha) {
        return moved ? previous.x + (pos.x - previous.x) * alpha : pos.x;
    }

    /** Where to draw it; see {@link #drawX}. */
    public final double drawY(double alpha) {
        return moved ? previous.y + (pos.y - previous.y) * alpha : pos.y;
    }
}
