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
     * not tell, {@link #recheck} finds.
     *
     * @throws IOException if the folder as a whole cannot be read
     */
    default Snapshot catchUp() throws IOException {
        return read();
    }

    /**
     * Reads again a share of the files, another one each time, and tells whether to look at the folder, because one is not what
     * it was when it was last read. After {@link #shares} of these each was read, however long nobody has touched it. A file
     * that is new shows at a {@link #glance}.
     */
    default boolean recheck() {
        return true;
    }

    /** In how many shares the files are read again. */
    default int shares() {
        return 1;
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
