package dev.downbeat.scripting;

import dev.downbeat.world.World;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A folder of scripts that is alive: watched, compiled when it changes, brought to every world that is attached. Safe for
 * use by any thread.
 */
public interface Scripts extends AutoCloseable {

    /** Lets a world behave as the scripts say; see {@link #attach(World, Map, ScriptListener)}. */
    default ScriptedWorld attach(World world) {
        return attach(world, Map.of(), ScriptListener.NONE);
    }

    /**
     * Lets a world behave as the scripts say, from its next tick on. To be called by the world's loop thread, or before it
     * starts.
     *
     * @param globals the object behind each global name that the bindings declare
     * @param listener told what becomes of this world's scripts
     * @throws IllegalArgumentException if the world has another vocabulary than the bindings, a global is missing or
     *     unknown, or is not of its declared class
     * @throws IllegalStateException if these scripts are closed, or the world is attached to them already
     */
    ScriptedWorld attach(World world, Map<String, ?> globals, ScriptListener listener);

    /**
     * Gives one function of a script another text, as a console or a tool does, without touching the file: it stands until
     * that file changes. A revision like any other: what becomes of it is reported, and {@link #rollBackTo} undoes it.
     *
     * @param file path below the scripts folder, with {@code /}
     * @param function the name of a top-level function; one that is not there is added
     * @param source one function declaration of that name
     * @return the number of the attempt
     * @throws IllegalStateException if these scripts are closed
     */
    long patch(String file, String function, String source);

    /**
     * Tries another text for a whole file, as a slider or an editor with unsaved text does, without touching the disk: it is
     * taken as if it had been saved, and goes live with everything else or not at all. It stands until that file changes in the
     * folder; one that is refused leaves nothing behind. Drafts of one file that wait for each other are one, the newest, and of
     * those that follow each other {@link #revisions()} holds the last.
     *
     * @param file path below the scripts folder, with {@code /}, of a file that is there
     * @param text the whole of it
     * @return the number of the attempt
     * @throws IllegalStateException if these scripts are closed
     */
    long draft(String file, String text);

    /**
     * Evaluates what somebody has typed in at a console: statements, of which the last may be an expression whose value is
     * wanted. It is compiled as scripts are, and sees what their handlers see; besides, {@code scripts['drone.js']} is what
     * that script exports, and {@code entities('drone')} a list of the live entities of a kind, without a kind of all. What it
     * declares stays for later inputs.
     *
     * <p>It is evaluated at a tick boundary of the world, after a commit and before the tick, one input at each, in the order
     * in which they came; or by {@link ScriptedWorld#evaluateNext} while the world stands still. It has the budget of a call,
     * and when it fails its changes are undone as those of a handler. It is no fault of any script. An evaluation can change
     * the game, as an edit can: a game that is to be repeated exactly needs the same inputs at the same ticks.
     *
     * @param told what became of it, on the world's loop thread; not told if the world is detached, or these scripts are
     *     closed, before
     * @throws IllegalArgumentException if the world is not attached to these scripts
     * @throws IllegalStateException if these scripts are closed
     */
    void evaluate(World world, String source, Consumer<Evaluation> told);

    /**
     * How a text that is being typed may go on, its end being where the caret is: with globals and words of the language; after
     * a dot with members, within a text with kinds and events.
     */
    Completion complete(String before);

    /**
     * Brings an earlier revision back, without touching the folder: each of its files stands until it changes there. A
     * revision like any other.
     *
     * @return the number of the attempt
     * @throws IllegalArgumentException if the revision is not in {@link #revisions()}, or not {@linkplain Revision#good good}
     * @throws IllegalStateException if these scripts are closed
     */
    long rollBackTo(long revision);

    /** The revisions of this run, latest first: the last 50 at the most. */
    List<Revision> revisions();

    /** The number of the latest attempt, good or not. */
    long latestRevision();

    /** What is wrong with the folder as it is now; empty if nothing is. */
    List<Problem> problems();

    /** Stops watching. The worlds go on with the behaviour that they have. Idempotent. */
    @Override
    void close();
}
