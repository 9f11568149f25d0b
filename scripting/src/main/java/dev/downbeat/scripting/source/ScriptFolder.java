package dev.downbeat.scripting.source;

import java.io.IOException;

/** Where scripts come from. */
@FunctionalInterface
public interface ScriptFolder {

    /**
     * Reads all scripts as they are now. A script that cannot be read is a problem of the snapshot.
     *
     * @throws IOException if the folder as a whole cannot be read
     */
    Snapshot read() throws IOException;
}
