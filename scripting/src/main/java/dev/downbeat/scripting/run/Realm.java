package dev.downbeat.scripting.run;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.world.StateHash;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The shared sealed scope of one world, in which all its scripts run. */
public interface Realm {

    /** What became of running top levels. */
    sealed interface LoadOutcome {
        /** All ran; the fresh instances, by path. */
        record Loaded(Map<String, ScriptInstance> instances) implements LoadOutcome {}

        /**
         * Some touched scripts that were to be kept. These may be at work on the loop thread at this moment, and what was
         * made of them must fit the rest, so they have to be loaded along.
         */
        record Entangled(Set<String> paths) implements LoadOutcome {}

        /** At least one failed, or a handler is no function. */
        record Failed(List<Problem> problems) implements LoadOutcome {}
    }

    /**
     * Runs the top levels of a set's scripts in fresh scopes, but for those that are kept, without any effect on the game.
     * May be called from any thread, one at a time, also while the loop thread runs handlers.
     */
    LoadOutcome load(ScriptSet set, Map<String, ScriptInstance> kept);

    /** Runs the steps of a tick with the engine entered once around them all. Loop thread. */
    void around(Runnable steps);

    /** Lets the coroutines of an entity go on that are due in this tick. Within {@link #around}. */
    void resume(Entity entity, BiConsumer<Entity, HandlerFailure> failures);

    /** Ends the coroutines of an entity that is gone. Within {@link #around}. */
    void cancel(Entity entity, BiConsumer<Entity, HandlerFailure> failures);

    /** Adds what scripts keep with an entity to a hash. Within {@link #around}. */
    void hashState(Entity entity, StateHash hash);
}
