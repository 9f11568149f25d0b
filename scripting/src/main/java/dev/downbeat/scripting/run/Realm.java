package dev.downbeat.scripting.run;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.Inspection;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ScriptChange.VariableChange;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.world.EntityRun;
import dev.downbeat.world.StateHash;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The shared sealed scope of one world, in which all its scripts run. */
public interface Realm {

    /** What became of running top levels. */
    sealed interface LoadOutcome {
        /** All ran; the fresh instances, by path. */
        record Loaded(Map<String, ScriptInstance> instances) implements LoadOutcome {}

        /**
         * Some touched scripts that were to be kept. These may be at work on the loop thread at this moment, and what was
         * made of them must fit the rest, so they have to be loaded along.
         *
         * @param users who touched each of them, by path
         */
        record Entangled(Map<String, String> users) implements LoadOutcome {}

        /** At least one failed, or a handler is no function. */
        record Failed(List<Problem> problems) implements LoadOutcome {}
    }

    /** What became of bringing variables from old scopes to fresh ones. */
    sealed interface MoveOutcome {
        /** What became of each script's variables, by path. */
        record Moved(Map<String, List<VariableChange>> variables) implements MoveOutcome {}

        /** A script's {@code reloaded} failed; everything is as it was before. */
        record Failed(List<Problem> problems) implements MoveOutcome {}
    }

    /**
     * Runs the top levels of a set's scripts in fresh scopes, but for those that are kept, without any effect on the game. A
     * kept one whose text is another in the set gets that text's functions, over the scope that it has. May be called from any
     * thread, one at a time, also while the loop thread runs handlers.
     */
    LoadOutcome load(ScriptSet set, Map<String, ScriptInstance> kept);

    /**
     * Brings the variables of scripts that were loaded anew into their fresh scopes, which are not live yet, and lets
     * {@code reloaded} migrate them. Within {@link #around}.
     *
     * @param live all that is live, for what {@code reloaded} may reach
     */
    MoveOutcome moveVariables(List<Succession> reloaded, Collection<ScriptInstance> live);

    /**
     * Which code goes on though it is live no more (coroutines, functions that were kept in variables), in words for its
     * author, by path. Within {@link #around}.
     *
     * @param gone what has no successor
     * @param live all that is live now
     */
    Map<String, List<String>> leftOvers(
            List<Succession> replaced, List<ScriptInstance> gone, Collection<ScriptInstance> live);

    /**
     * Evaluates what was typed in at a console, within the budget of a call. What it declares stays for later inputs. Within
     * {@link #around}.
     *
     * @param live all that is live, by path
     * @return the value of its last statement, in readable lines
     * @throws HandlerFailure if it failed or was aborted
     */
    String evaluate(CompiledScript input, Map<String, ScriptInstance> live);

    /** Runs the steps of a tick with the engine entered once around them all. Loop thread. */
    void around(Runnable steps);

    /** Begins the budget that all calls of a tick share. Loop thread. */
    void beginTick();

    /** What is left of it, in steps; less than 1 if it is used up. Loop thread. */
    long tickStepsLeft();

    /** Whether so much memory was taken since scripts were weighed that it is time to do so again. Cheap. Loop thread. */
    boolean weighingDue();

    /**
     * Weighs what scripts keep, and drops all that those keep that keep too much: their variables, the states and coroutines of
     * their entities. Within {@link #around}.
     *
     * @param live all that is live
     * @return what to say of each of them
     */
    List<HandlerFailure> weigh(Collection<ScriptInstance> live);

    /** Whether a handler or coroutine is in the middle of its work. */
    boolean calling();

    /** Takes the entities of a run up to the first that has coroutines; null if none has. */
    @Nullable
    Entity nextWithCoroutines(EntityRun run);

    /**
     * Lets the coroutines of an entity go on that are due in this tick, and gives how many did. Within {@link #around}.
     *
     * @param spent whether a kind, by its number, has had its share of the tick: asked before each; the rest is put off
     */
    int resume(Entity entity, IntPredicate spent, BiConsumer<Entity, HandlerFailure> failures);

    /** Ends the coroutines of an entity that is gone, and gives how many there were. Within {@link #around}. */
    int cancel(Entity entity, BiConsumer<Entity, HandlerFailure> failures);

    /**
     * Copies what an entity holds. Within {@link #around}.
     *
     * @param file the script that it behaves by; empty if there is none
     */
    Inspection inspect(Entity entity, String file);

    /** Adds what scripts keep with an entity to a hash. Within {@link #around}. */
    void hashState(Entity entity, StateHash hash);
}
