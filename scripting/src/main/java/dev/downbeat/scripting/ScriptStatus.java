package dev.downbeat.scripting;

import java.util.List;

/**
 * What the scripts of a world were up to at the end of a tick. Immutable, for any thread.
 *
 * @param revision the one that is live; 0 before the first
 * @param problems what is wrong with the scripts folder as the world knows it
 * @param faults those of the live scripts, each with its count, latest first
 * @param quarantines the behaviours that are off
 */
public record ScriptStatus(long revision, List<Problem> problems, List<Fault> faults, List<Quarantine> quarantines) {

    /** Nothing is live, and nothing is wrong. */
    public static final ScriptStatus NONE = new ScriptStatus(0, List.of(), List.of(), List.of());

    public ScriptStatus {
        problems = List.copyOf(problems);
        faults = List.copyOf(faults);
        quarantines = List.copyOf(quarantines);
    }
}
