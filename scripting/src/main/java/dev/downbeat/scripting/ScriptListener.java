package dev.downbeat.scripting;

/** Told what becomes of the scripts of one world. Called on the world's loop thread, during its tick. */
public interface ScriptListener {

    /** Only what Downbeat logs anyway, to the system's logger {@code dev.downbeat.scripting}. */
    ScriptListener NONE = new ScriptListener() {};

    /** An attempt ended, well or not. Called at the tick boundary. */
    default void reloaded(ReloadReport report) {}

    /** A behaviour's handlers were turned off, because it failed too often or on probation. */
    default void quarantined(Quarantine quarantine) {}

    /** A tick's budget was used up. Called at the 1st, 2nd, 4th, 8th … time. */
    default void overloaded(Overload overload) {}

    /** A handler failed. Called at its 1st, 2nd, 4th, 8th, 16th, 64th … occurrence, so that a fault in every tick floods nothing. */
    default void faulted(Fault fault) {}
}
