package dev.downbeat.scripting;

import dev.downbeat.entity.Entity;
import dev.downbeat.event.EventType;
import java.util.List;

/** A world's view of its scripts. Used by the world's loop thread only, but for {@link #status}. */
public interface ScriptedWorld extends AutoCloseable {

    /** How many reports a history holds. */
    int HISTORY = 100;

    /**
     * Asks an entity a question and waits for the answer. May be called between ticks or from a bound method during one.
     *
     * @throws IllegalArgumentException if the type is not a question of this world, or the arguments do not fit
     */
    Answer ask(Entity entity, EventType question, Object... arguments);

    /**
     * Evaluates what has waited longest of what {@link Scripts#evaluate} was given, if anything has: for a game that stands
     * still, and so comes to no tick boundary. What it spawns is live, and what it posts is handled, when the game goes on.
     *
     * @throws IllegalStateException if a tick or a handler is running
     */
    void evaluateNext();

    /** The revision that is live; 0 before the first. */
    long revision();

    /** What is wrong with the scripts folder as this world knows it; empty if nothing is. */
    List<Problem> problems();

    /** The faults of the live scripts, each with its count, latest first; a changed file's faults are forgotten. */
    List<Fault> faults();

    /** The behaviours that are off, by kind; a change of their file turns them on again. */
    List<Quarantine> quarantines();

    /**
     * What an entity holds that scripts can see, copied, and as much of it as a person looks through: no script runs for it, and
     * nothing changes by it. May be called between ticks or from a bound method during one, for an entity that is gone as well.
     *
     * @throws IllegalArgumentException if the entity is not of this world
     */
    Inspection inspect(Entity entity);

    /**
     * What became of each attempt so far, latest first: at most the last {@value #HISTORY}. Of drafts of one file that followed
     * each other and ended alike, the last.
     */
    List<ReloadReport> history();

    /** What its scripts were up to at the end of its latest tick. May be called from any thread. */
    ScriptStatus status();

    /** Measures what its handlers take from now on, until the profile is closed. */
    Profile profile();

    /** Detaches the world: from its next tick on it has no scripted behaviour. Idempotent. */
    @Override
    void close();
}
