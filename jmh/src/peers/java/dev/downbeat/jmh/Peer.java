package dev.downbeat.jmh;

/** A way to run the same handlers for the same {@link PeerBodies}. Used by one thread. */
interface Peer extends AutoCloseable {

    /** {@code tick(self, dt)} for each body, in order. */
    void move();

    /** {@code hit(self, amount)} for each body, in scattered order. */
    void hit();

    /** An empty handler for each body, in order. */
    void nothing();

    /** So many turns of a numeric loop inside a script. */
    double loop(int turns);

    /** x, y, vx, vy and hp of a body. */
    double[] state(int body);

    @Override
    default void close() {}
}
