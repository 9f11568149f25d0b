package dev.downbeat.jmh;

/** How a peer is called from Java. */
enum Calls {
    /** Once for each body. */
    EACH,
    /** Once for all: the script loops over them. */
    ONCE
}
