package dev.downbeat.demo.game;

import dev.downbeat.random.SeededRandom;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Overload;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.ScriptedWorld;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.time.NanoClock;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A whole game, without screen or clock loop: world, systems, scripts, and the first bodies. Whoever owns it calls
 * {@link #tick}. Used by the loop thread.
 */
public final class Game implements AutoCloseable {

    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;

    /** A few events for each body in every tick. */
    private static final int EVENTS_PER_DRONE = 4;

    private final World world;
    private final Arena arena;
    private final ScriptedWorld scripted;
    private final NanoClock clock;
    private final List<GameListener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Steering steering; // these two: what the present ship was told last
    private @Nullable Ship steered;

    /**
     * Sets a game up, ready for its first tick.
     *
     * @param scripts made with {@link Language#BINDINGS}; stays the caller's to close
     * @param clock measures ticks; nothing in the game depends on it
     * @param effects where scripts' visual effects go
     */
    public Game(GameConfig config, Scripts scripts, NanoClock clock, Effects effects) {
        this.clock = clock;
        WorldConfig defaults = WorldConfig.of(Language.VOCABULARY);
        int capacity = Math.max(WorldConfig.DEFAULT_QUEUE_CAPACITY, config.drones() * EVENTS_PER_DRONE);
        world = new World(defaults.withTimestep(config.timestep())
                .withSeed(config.seed())
                .withQueue(capacity, defaults.overflow()));
        double scale = config.scale();
        arena = new Arena(world, WIDTH * scale, HEIGHT * scale, config.drones(), effects);
        arena.addSystems();
        scripted = scripts.attach(world, Map.of("arena", arena), new Listener());
        populate(config.drones());
    }

    private void populate(int drones) {
        world.spawn(Language.DIRECTOR).placeAt(arena.width / 2, arena.height / 2);
        world.spawn(Language.SHIP).placeAt(arena.width / 2, arena.height / 2);
        SeededRandom random = world.random();
        for (int i = 0; i < drones; i++) {
            Drone drone = world.spawn(Language.DRONE);
            drone.placeAt(random.nextDouble() * arena.width, random.nextDouble() * arena.height);
            drone.heading = random.nextDouble() * 2 * Math.PI;
            drone.vel
                    .set(StrictMath.cos(drone.heading), StrictMath.sin(drone.heading))
                    .mul(100);
        }
    }

    /** Lets somebody know what happens, from now on. */
    public void listen(GameListener listener) {
        listeners.add(listener);
    }

    /** Runs one tick. */
    public void tick() {
        long startNanos = clock.nanoTime();
        world.tick();
        long nanos = clock.nanoTime() - startNanos;
        for (GameListener listener : listeners) {
            listener.ticked(this, nanos);
        }
    }

    /**
     * Passes on what the player does; the ship learns of it in the next tick, and only of changes, so that a mouse that
     * lies still does not count as a hand on it.
     */
    public void steer(Steering wanted) {
        Ship ship = arena.player();
        if (ship == null) {
            return;
        }
        boolean first = steering == null;
        boolean same = wanted.equals(steering) && (ship == steered || wanted.handsOff());
        steering = wanted;
        steered = ship;
        if (!first && !same) {
            world.inbox()
                    .post(
                            Language.INPUT,
                            ship.id(),
                            wanted.thrust(),
                            wanted.strafe(),
                            wanted.aimX(),
                            wanted.aimY(),
                            wanted.firing());
        }
    }

    /** Passes on that the player wants a new round; what comes of it is the director's affair. */
    public void restart() {
        Body director = arena.director();
        if (director != null) {
            world.inbox().post(Language.RESTART, director.id());
        }
    }

    /** The world that ticks. */
    public World world() {
        return world;
    }

    /** What scripts see of the arena, and the screen too. */
    public Arena arena() {
        return arena;
    }

    /** The scripts as this world knows them. */
    public ScriptedWorld scripted() {
        return scripted;
    }

    /** Detaches the scripts. Idempotent. */
    @Override
    public void close() {
        scripted.close();
    }

    private final class Listener implements ScriptListener {
        @Override
        public void reloaded(ReloadReport report) {
            listeners.forEach(listener -> listener.reloaded(Game.this, report));
        }

        @Override
        public void quarantined(Quarantine quarantine) {
            listeners.forEach(listener -> listener.quarantined(Game.this, quarantine));
        }

        @Override
        public void overloaded(Overload overload) {
            listeners.forEach(listener -> listener.overloaded(overload));
        }

        @Override
        public void faulted(Fault fault) {
            listeners.forEach(listener -> listener.faulted(fault));
        }
    }
}
