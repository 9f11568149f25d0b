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

    /**
     * The same, without reading again what the file system says nobody has touched since it was read. What a file system does
     * not tell, {@link #read} finds.
     *
     * @throws IOException if the folder as a whole cannot be read
     */
    default Snapshot catchUp() throws IOException {
        return read();
    }

    /**
     * What the folder looks like from outside, without being read: another number after most changes. That of a folder that
     * cannot tell is always the same.
     *
     * @throws IOException if the folder as a whole cannot be looked at
     */
    default long glance() throws IOException {
        return 0;
    }
}
