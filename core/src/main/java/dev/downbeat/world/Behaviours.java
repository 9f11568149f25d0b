package dev.downbeat.world;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.Population;
import dev.downbeat.event.Event;

/**
 * How the entities of a world behave: the scripting module implements it, and plain Java can. All methods are called by
 * the world, on its loop thread, in the order of the tick. An exception of {@link #handle}, {@link #tickAll} or {@code tick} is
 * reported to the world's {@link WorldListener}, and the tick goes on.
 */
public interface Behaviours {

    /** No behaviour at all. */
    Behaviours NONE = new Behaviours() {};

    /** Runs a whole tick: what must surround it goes around {@code steps.run()}, which is to be called exactly once. */
    default void around(Runnable steps) {
        steps.run();
    }

    /** The tick boundary: the one point where behaviour may be exchanged. */
    default void boundary() {}

    /** Handles a queued event. The event object is valid during the call only. */
    default void handle(Event event) {}

    /**
     * Whether the behaviour of a kind handles the tick of its entities as a whole: asked in each tick for each kind.
     *
     * @param kindIndex the number of the kind in the world's vocabulary
     */
    default boolean ticksAll(int kindIndex) {
        return false;
    }

    /**
     * Handles the tick of all live entities of a kind at once: after the queued events and before the tick of any entity, kinds in the
     * order of their numbers, those for which {@link #ticksAll} says so.
     *
     * @param selves the same object as in the tick before, unless an entity of the kind has come or gone
     * @param dt seconds
     */
    default void tickAll(Population selves, double dt) {}

    /**
     * Handles the ticks of live entities of a kind, one after the other: takes each from the run before it handles its tick. If this
     * throws, the last one that was taken has failed, and the rest of the run is handled in another call.
     *
     * @param run entities that are not taken are put off
     * @param dt seconds
     */
    default void tick(EntityRun run, double dt) {
        Entity entity = spent(run.kindIndex()) ? null : run.next();
        while (entity != null) {
            tick(entity, dt);
            entity = spent(run.kindIndex()) ? null : run.next();
        }
    }

    /**
     * Handles the tick of a live entity.
     *
     * @param dt seconds
     */
    default void tick(Entity entity, double dt) {}

    /**
     * Whether the behaviour of a kind has had its share of this tick, which it has then until the tick ends: asked before each of
     * its events, before its {@link #tickAll} and before each {@link #tick(Entity, double)}. What has not run yet is then put off to
     * the next tick: its events, which come before later ones then, and the ticks of its entities, which begin with the first that was
     * put off. Other kinds go on.
     *
     * @param kindIndex the number of the kind in the world's vocabulary
     */
    default boolean spent(int kindIndex) {
        return false;
    }

    /**
     * Says that something was put off, at the end of the behaviours' part of a tick.
     *
     * @param events how many events wait for the next tick
     * @param entities how many entities had no tick
     */
    default void putOff(int events, int entities) {}

    /** Adds the state that the behaviours keep to the world's state hash. */
    default void hashInto(StateHash hash) {}
}
