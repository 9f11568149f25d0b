package dev.downbeat.simulation;

/** What must hold after every step. */
enum Invariant {
    /** Nobody is handed a half-written save, unless saving went on for too long to wait. */
    SETTLED_READS,
    /** Saving what is there already makes no revision. */
    NO_OP_SAVES,
    /** What is compiled is the newest that was read, and what runs is never older than it must be. */
    NEWEST_WINS,
    /** The functions that run in a tick are those of one revision. */
    ONE_REVISION,
    /** Nothing of a revision that was rejected runs. */
    LAST_GOOD,
    /** Variables and entities keep what they are to keep, and nothing else. */
    STATE,
    /** In the end, what was saved last is what runs. */
    NOTHING_MISSED
}
