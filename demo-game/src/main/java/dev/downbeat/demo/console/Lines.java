package dev.downbeat.demo.console;

import java.io.IOException;
import java.util.Optional;

/** Where a console's inputs come from, and where what comes of them goes. Used by the console's thread, but for {@link #close}. */
interface Lines extends AutoCloseable {

    /** The next whole input, which may have several lines; empty when there will be no more. Waits for it. */
    Optional<String> next() throws IOException;

    /** Writes what came of it. */
    void show(String text);

    /** Gives the terminal back as it was. Any thread. */
    @Override
    void close() throws IOException;
}
