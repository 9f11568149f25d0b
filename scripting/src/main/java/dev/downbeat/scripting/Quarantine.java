package dev.downbeat.scripting;

/**
 * A behaviour whose handlers are off, until its file or one that it imports from changes.
 *
 * @param kind the kind of the entities that live on without behaviour
 * @param file the behaviour's path below the scripts folder
 * @param fault the last one
 */
public record Quarantine(String kind, String file, Fault fault) {

    /** What happened and what ends it, in one line. */
    @Override
    public String toString() {
        return file + " is quarantined until it is mended: its handlers are off, because of " + fault;
    }
}
