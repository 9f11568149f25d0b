package dev.downbeat.demo.game;

import dev.downbeat.scripting.Bound;
import dev.downbeat.scripting.Doc;
import dev.downbeat.scripting.KindName;
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
@Doc("The arena: its size, who is where, timers, what is to be seen, and what the player is told.")
public final class Arena implements GameSystem, Hashed {

    @Doc("Units from wall to wall; x runs from 0 to here, to the right.")
    @Bound
    public final double width;

    @Doc("Units from wall to wall; y runs from 0 to here, down.")
    @Bound
    public final double height;

    @Doc("How many drones the command line asked for.")
    @Bound
    public final int drones;

    @Doc("Points, for the screen.")
    @Bound
    public int score;

    @Doc("The number of the wave, for the screen.")
    @Bound
    public int wave;

    @Doc("How many ships the player has left, besides the one that flies; for the screen.")
    @Bound
    public int lives;

    @Doc("Whether the round is over; the screen then says how to begin anew.")
    @Bound
    public boolean over;

    @Doc("The colour of the walls and the grid: degrees on the colour wheel; for the screen.")
    @Bound
    public double hue = 200;

    @Doc("One line of text in the middle of the screen; empty for none.")
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

    @Doc("The nearest others of a kind within a distance, nearest first, 7 at most. As of the end of the last tick.")
    @Bound
    public List<Body> near(Body self, @Doc("Units of the arena.") double radius, @KindName String kind) {
        return sight.near(self, radius, kind);
    }

    @Doc("The nearest other of a kind, or null if there is none.")
    @Bound
    public @Nullable Body nearest(Body self, @KindName String kind) {
        return sight.nearest(self, kind);
    }

    @Doc("How many of a kind there are.")
    @Bound
    public int count(@KindName String kind) {
        return sight.all(kind).size();
    }

    @Doc("The player's ship, or null while there is none.")
    @Bound
    public @Nullable Ship player() {
        return first(Language.SHIP.name()) instanceof Ship ship ? ship : null;
    }

    @Doc("The director, or null before it is live.")
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

    @Doc("Lets all of a kind go at the end of the tick.")
    @Bound
    public void clear(@KindName String kind) {
        sight.all(kind).forEach(world::despawn);
    }

    @Doc("Lets timer(self, name) happen in a while.")
    @Bound
    public void after(Body self, @Doc("Seconds of the game, 0 or more.") double seconds, String name) {
        timers.after(world, self, seconds, name);
    }

    @Doc("Lights a body up for a moment.")
    @Bound
    public void flash(Body body) {
        effects.flash(body);
    }

    @Doc("Lets sparks fly in a body's colour.")
    @Bound
    public void burst(Body body, @Doc("1 for a shot that hits, 10 for a ship that bursts.") double power) {
        effects.burst(body, power);
    }

    @Doc("Shakes the picture.")
    @Bound
    public void shake(@Doc("0.2 for a knock, 1 for the end of the world.") double strength) {
        effects.shake(strength);
    }

    @Override
    public void hashInto(StateHash hash) {
        hash.add((long) score)
                .add((long) wave)
                .add((long) lives)
                .add(over ? 1L : 0L)
                .add(hue)
                .add(banner);
    }
}
