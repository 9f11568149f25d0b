package dev.downbeat.scripting.run;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.world.StateHash;
import java.util.List;

/** The shared sealed scope of one world, in which all its scripts run. */
public interface Realm {

    /** What became of running a script's top level. */
    sealed interface LoadOutcome {
        /** It ran. */
        record Loaded(ScriptInstance instance) implements LoadOutcome {}

        /** It failed, or a handler is no function. */
        record Failed(List<Problem> problems) implements LoadOutcome {}
    }

    /**
     * Runs the top level of a script in a fresh scope, without any effect on the game. May be called from any thread, one at
     * a time, also while the loop thread runs handlers.
     */
    LoadOutcome load(CompiledScript script);

    /** Runs the steps of a tick with the engine entered once around them all. Loop thread. */
    void around(Runnable steps);

    /** Adds what scripts keep with an entity to a hash. Within {@link #around}. */
    void hashState(Entity entity, StateHash hash);
}
