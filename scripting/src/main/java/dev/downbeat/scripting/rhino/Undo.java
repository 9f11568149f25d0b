package dev.downbeat.scripting.rhino;

/**
 * Undoes what calls have changed that fail: fields of the game's objects, and what {@code self.state} holds. A call is all that
 * runs for it: promise jobs at its end, answers of others that it asks for. Loop thread.
 */
final class Undo {

    private final Journal journal = new Journal();
    private final States states;

    Undo(RhinoRealm realm) {
        this.states = new States(realm, journal);
    }

    Journal journal() {
        return journal;
    }

    States states() {
        return states;
    }

    /** A call begins. */
    void begin() {
        journal.begin();
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
        journal.rollBack();
    }

    /** A call ends, well or not. After the outermost nothing is held. */
    void end() {
        journal.end();
        if (journal.call() == 0) {
            states.forget();
        }
    }
}
