package dev.downbeat.scripting.flight;

/** Tells of the long ticks of a world, if anybody records them. Owned by the loop thread. */
public final class TickRecorder {

    private final TickEvent event = new TickEvent(); // for all ticks, so that none allocates
    private boolean begun; // by the tick that runs: a recording may begin and end in the middle of one

    /** A tick begins. */
    public void begin() {
        begun = event.isEnabled();
        if (begun) {
            event.begin();
        }
    }

    /** It ends. */
    public void end(long tick, long revision, int entities) {
        if (begun) {
            event.end();
            if (event.shouldCommit()) {
                event.tick = tick;
                event.revision = revision;
                event.entities = entities;
                event.commit();
            }
        }
    }
}
