package dev.downbeat.scripting.rhino;

/** How much {@code self.state} of one entity may hold: what is looked through inside a tick, hashed, and saved one day. */
final class StateLimits {

    /** Objects and members together: some 2 ms to look through. A map of 100 by 100 fields fits. */
    static final int MAX_PARTS = 10_000;

    /** Characters of all texts together, names included, and bytes of typed arrays. */
    static final int MAX_TEXT = 1_000_000;

    /** Texts that are so short cannot come to the limit, however many the parts are. */
    static final int SHORT_TEXT = MAX_TEXT / MAX_PARTS / 2;

    private StateLimits() {}
}
