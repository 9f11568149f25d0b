package dev.downbeat.scripting.run;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.Population;
import dev.downbeat.event.Event;
import dev.downbeat.world.EntityRun;
import org.jspecify.annotations.Nullable;

/**
 * A script's function for an event. Each call is made inside {@link Realm#around}, on the loop thread, within a budget.
 * Calls may nest: a handler may ask another entity, and so itself, a question.
 */
public interface Handler {

    /**
     * Handles a queued event.
     *
     * @throws HandlerFailure if the script failed or was aborted
     */
    void handle(Entity self, Event event);

    /**
     * Handles the spawn of an entity that was there before its first script.
     *
     * @throws HandlerFailure if the script failed or was aborted
     */
    void spawn(Entity self);

    /**
     * Handles the tick.
     *
     * @param dt seconds
     * @throws HandlerFailure if the script failed or was aborted
     */
    void tick(Entity self, double dt);

    /**
     * Handles the ticks of entities, until one needs to be looked after: its call has used something that is counted, or it has
     * coroutines.
     *
     * @param dt seconds
     * @return that entity; null if the run is at its end
     * @throws HandlerFailure if the script failed or was aborted in the tick of the entity that was taken last
     */
    @Nullable
    Entity tick(EntityRun run, double dt);

    /**
     * Handles the tick of all live entities of the kind at once.
     *
     * @param dt seconds
     * @throws HandlerFailure if the script failed or was aborted
     */
    void tickAll(Population selves, double dt);

    /**
     * Answers a question.
     *
     * @param arguments as the question declares them
     * @return a value of the type that the question declares
     * @throws HandlerFailure if the script failed, was aborted, or answered with something else
     */
    Object ask(Entity self, Object... arguments);
}
