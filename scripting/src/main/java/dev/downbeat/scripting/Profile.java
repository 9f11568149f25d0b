package dev.downbeat.scripting;

import java.util.List;

/**
 * Measures what the handlers of one world take, from {@link ScriptedWorld#profile} until it is closed. Several may be open,
 * and each measures for itself; while none is, handlers are called as if there were no such thing. Used by the world's loop
 * thread only.
 */
public interface Profile extends AutoCloseable {

    /** How many ticks are recent ones. */
    int WINDOW = 60;

    /** How many ticks have begun since it was opened. */
    long ticks();

    /**
     * What was called since then, by kind and event, with what takes most of the recent time first. It goes on through
     * commits. A tick that is running counts as far as it has come.
     */
    List<HandlerCost> costs();

    /** Measures no more; what was measured stays. Idempotent. */
    @Override
    void close();
}
