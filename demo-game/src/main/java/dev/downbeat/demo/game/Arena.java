package dev.downbeat.demo.game;

import dev.downbeat.scripting.Bound;
import dev.downbeat.world.GameSystem;
import dev.downbeat.world.Hashed;
import dev.downbeat.world.StateHash;
import dev.downbeat.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scripts' global {@code arena}: its size, who is where, timers, what is to be seen, and what the player is told.
 * Positions are those at the end of the last tick. Used by the loop thread.
 */
public final class Arena implements GameSystem, Hashed {

    /** Units from wall to wall; x runs from 0 to here, to the right. */
    @Bound
    public final double width;

    /** Units from wall to wall; y runs from 0 to here, down. */
    @Bound
    public final double height;

    /** How many drones the command line asked for. */
    @Bound
    public final int drones;

    /** Points, for the screen. */
    @Bound
    public int score;

    /** The number of the wave, for the screen. */
    @Bound
    public int wave;

    /** One line of text in the middle of the screen; empty for none. */
    @Bound
    public String banner = "";

    private final World world;
    private final Sight sight;
    private final Timers timers = new Timers();
    private final Effects effects;

    Arena(World world, double width, double height, int drones, Effects effects) {
        this.world = world;
        this.width = width;
        this.height = height;
        this.drones = drones;
        this.effects = effects;
        sight = new Sight(world.vocabulary(), width, height);
    }

    /** Adds the game's systems to the world, in the order in which they run. */
    void addSystems() {
        world.add(new Movement(width, height));
        world.add(this);
        world.add(new Collisions(sight.grid()));
        world.add(timers);
    }

    /** Looks where everything is after the movement. */
    @Override
    public void run(World world) {
        sight.update(world);
    }

    /** The nearest others of a kind within a distance, nearest first, 7 at most. */
    @Bound
    public List<Body> near(Body self, double radius, String kind) {
        return sight.near(self, radius, kind);
    }

    /** The nearest other of a kind, or null if there is none. */
    @Bound
    public @Nullable Body nearest(Body self, String kind) {
        return sight.nearest(self, kind);
    }

    /** How many of a kind there are. */
    @Bound
    public int count(String kind) {
        return sight.all(kind).size();
    }

    /** The player's ship, or null while there is none. */
    @Bound
    public @Nullable Ship player() {
        return first(Language.SHIP.name()) instanceof Ship ship ? ship : null;
    }

    /** The director, or null before it is live. */
    @Bound
    public @Nullable Body director() {
        return first(Language.DIRECTOR.name());
    }

    private @Nullable Body first(String kind) {
        for (Body body : sight.all(kind)) {
            if (body.live()) {
                return body;
            }
        }
        return null;
    }

    /** Lets {@code timer(self, name)} happen in that many seconds of the game. */
    @Bound
    public void after(Body self, double seconds, String name) {
        timers.after(world, self, seconds, name);
    }

    /** Lights a body up for a moment. */
    @Bound
    public void flash(Body body) {
        effects.flash(body);
    }

    /** Lets sparks fly in a body's colour: power 1 for a shot that hits, 10 for a ship that bursts. */
    @Bound
    public void burst(Body body, double power) {
        effects.burst(body.pos.x, body.pos.y, body.hue, power);
    }

    @Override
    public void hashInto(StateHash hash) {
        hash.add((long) score).add((long) wave).add(banner);
    }
}
