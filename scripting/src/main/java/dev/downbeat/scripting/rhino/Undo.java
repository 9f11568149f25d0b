package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.UndoPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what calls have changed that fail: fields of the game's objects, and what {@code self.state} holds. A call is all that
 * runs for it: promise jobs at its end, answers of others that it asks for. Loop thread.
 */
final class Undo {

    private final Journal journal = new Journal();
    private final States states;
    private final UndoPolicy policy;

    Undo(RhinoRealm realm, UndoPolicy policy) {
        this.policy = policy;
        this.states = new States(realm, journal);
    }

    Journal journal() {
        return journal;
    }

    States states() {
        return states;
    }

    /**
     * A call begins.
     *
     * @param whom it is for, as the first element, which others may change between {@link Journal#next calls}
     */
    void begin(@Nullable Object[] whom) {
        if (policy == UndoPolicy.ALL) { // else no call is ever under way for the journal, and nothing is noted
            journal.begin(whom);
        }
    }

    /**
     * The innermost call has ended well, as far as its script can tell.
     *
     * @throws dev.downbeat.scripting.run.HandlerFailure if it leaves something in {@code self.state} that cannot be kept
     */
    void settle(String file) {
        states.settle(file);
    }

    /** The innermost call has failed: what it has changed becomes what it was. */
    void rollBack() {
        if (policy == UndoPolicy.ALL) {
            journal.rollBack();
        }
    }

    /** Lets go of what is held still after the calls of a tick. */
    void letGo() {
        journal.letGo();
    }

    /** A call ends, well or not. After the outermost nothing of the script's is held. */
    void end() {
        if (policy == UndoPolicy.NOTHING) {
            return;
        }
        journal.end();
        if (journal.call() == 0) {
            states.forget();
        }
    }
}
