package dev.downbeat.scripting.rhino;

/**
 * What one operation of a script may be as large as, and what its work costs of the budget. A step of compiled code takes up
 * to some 8 ns; the costs are such that a step's worth of a builtin takes about as long ({@code docs/safety.md} has the
 * measurements).
 */
final class Limits {

    /** Characters of a string: a novel. What goes once over a string of that size takes a few milliseconds at most. */
    static final int TEXT = 1_000_000;

    /** Elements of an array, arguments of a call, properties of an object: far more than a world has entities. */
    static final int ELEMENTS = 1_000_000;

    /** Bytes of a buffer: an image of 2000 by 2000 points, or a million numbers twice over. */
    static final int BUFFER = 1 << 24;

    /** Bits of a bigint, some 20,000 digits: a multiplication takes less than a millisecond, writing it out about two. */
    static final int BIGINT_BITS = 1 << 16;

    /** Characters of a regular expression: what is made of it is some hundred times as large. */
    static final int PATTERN = 10_000;

    /** Arguments that {@code bind} keeps: each call copies them. */
    static final int BOUND_ARGUMENTS = 100;

    /** Characters of the name that a symbol is registered by. */
    static final int SYMBOL_NAME = 200;

    /** Characters that cost nothing: a call costs more than they do, and most strings are shorter. */
    static final int FREE_TEXT = 256;

    /** What is done to a character takes a nanosecond or less, so this many are one step. */
    static final int CHARACTERS_PER_STEP = 8;

    /** Steps for an element that an array does not keep in a plain row of elements: a lookup for each. */
    static final int SPARSE = 16;

    /** Steps for such an element that may have to be made: with its place in a table, some 100 bytes. */
    static final int SPARSE_MADE = 64;

    /** Steps for an exception that is made or caught: the JVM notes the stack. */
    static final int EXCEPTION = 2000;

    /** Characters of a text that an event carries: thousands of events may wait at one time. */
    static final int EVENT_TEXT = 10_000;

    /** Elements of a list that an event carries. */
    static final int EVENT_ELEMENTS = 1_000;

    /** Steps for an entity that is spawned: it is made, put among the others, and has an event. */
    static final int SPAWN = 2_000;

    /** Coroutines of an entity, with those that have ended in this tick: each is looked at in each tick. */
    static final int COROUTINES = 1_000;

    /** Steps for another call of {@code world}. */
    static final int WORLD_CALL = 100;

    /** Steps for a promise job that is queued: with the promise that watches it, some microseconds. */
    static final int JOB = 500;

    /** Steps for a promise that is rejected: its reason is made into a message, in the end. */
    static final int REJECTION = 5_000;

    /** Steps for the end of the stack, where a finally block goes on: the JVM looks through all of it, for a millisecond or two. */
    static final int STACK_OVERFLOW = 1_000_000;

    /** Steps for an object or a member of {@code self.state} that is looked at: some two tenths of a microsecond. */
    static final int STATE_PART = 16;

    /** Steps for an element of a list that is handed to the game: it is read, tested and converted. */
    static final int LIST_ELEMENT = 4;

    private Limits() {}
}
