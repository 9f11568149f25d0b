package dev.downbeat.jmh;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What Downbeat logs of reloads and faults, which is too much where there are thousands. */
final class Reports {

    private static final Logger LOGGER = Logger.getLogger("dev.downbeat"); // held, or its level would be forgotten

    private Reports() {}

    static void silence() {
        LOGGER.setLevel(Level.OFF);
    }
}
