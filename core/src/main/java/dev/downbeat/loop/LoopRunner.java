package dev.downbeat.loop;

/**
 * Runs frames of a {@link GameLoop} on the calling thread, one a tick, until it is stopped or the thread is
 * interrupted. It waits between frames without burning a core.
 */
public final class LoopRunner {

    private final GameLoop loop;
    private final Pacer pacer;
    private volatile boolean stopped; // written by any thread, never reset

    public LoopRunner(GameLoop loop, Pacer pacer) {
        this.loop = loop;
        this.pacer = pacer;
    }

    /** Runs until {@link #stop} or an interrupt; returns at once if already stopped. Exceptions of a frame pass through. */
    public void run() {
        while (!stopped && !Thread.currentThread().isInterrupted()) {
            loop.runFrame();
            if (!stopped) {
                pacer.awaitUntil(loop.nextTickNanos());
            }
        }
    }

    /** Ends {@link #run} after the current frame, or the wait that follows it. May be called from any thread, and more than once. */
    public void stop() {
        stopped = true;
    }
}
