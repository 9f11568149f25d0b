package dev.downbeat.scripting.source;

import java.io.IOException;

/** Somebody who tells when something in a folder may have changed. */
interface Hints extends AutoCloseable {

    /** Whether others must take over: these hear of nothing any more, or not of everything. */
    boolean deaf();

    @Override
    void close() throws IOException;
}
