package dev.downbeat.demo.game;

import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Overload;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ReloadReport;

/** Told what happens in a game: the report and the screen listen. Called on the loop thread. */
public interface GameListener {

    /** An attempt to bring changed scripts to life ended during a tick. */
    default void reloaded(Game game, ReloadReport report) {}

    /** The handlers of a kind were turned off. */
    default void quarantined(Game game, Quarantine quarantine) {}

    /** The scripts used up the budget of a tick, for the 1st, 2nd, 4th, 8th … time. */
    default void overloaded(Overload overload) {}

    /** A handler failed, for the 1st, 2nd, 4th, 8th, 16th, 64th … time. */
    default void faulted(Fault fault) {}

    /**
     * A tick ended.
     *
     * @param nanos how long it took, in nanoseconds
     */
    default void ticked(Game game, long nanos) {}
}
