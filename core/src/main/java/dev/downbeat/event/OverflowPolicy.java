package dev.downbeat.event;

/** What happens to an event that is posted to a full queue. */
public enum OverflowPolicy {
    /** The new event is dropped; what was posted first stays. The default: the past is kept as it happened. */
    DROP_NEWEST,
    /** The oldest waiting event is dropped for it. */
    DROP_OLDEST,
    /** Posting throws an {@link IllegalStateException}. */
    FAIL
}
