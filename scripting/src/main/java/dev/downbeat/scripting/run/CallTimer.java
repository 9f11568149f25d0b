package dev.downbeat.scripting.run;

import dev.downbeat.time.NanoClock;
import java.util.ArrayList;
import java.util.List;

/** Measures calls within calls: what an inner one takes is not the outer one's. Owned by the loop thread. */
final class CallTimer {

    /** A call that is running. */
    private static final class Frame {
        private long startNanos;
        private long startBytes;
        private long innerNanos;
        private long innerBytes;
    }

    private final NanoClock clock;
    private final List<Frame> frames = new ArrayList<>(); // outermost first; kept for the next calls
    private int depth;

    CallTimer(NanoClock clock) {
        this.clock = clock;
    }

    void begin() {
        if (depth == frames.size()) {
            frames.add(new Frame());
        }
        Frame frame = frames.get(depth);
        depth++;
        frame.innerNanos = 0;
        frame.innerBytes = 0;
        frame.startBytes = ThreadUse.bytes();
        frame.startNanos = clock.nanoTime();
    }

    /**
     * Ends the call that began last.
     *
     * @param calls how often something was called in it; if never, it counts for nothing
     */
    void end(CallCounter counter, long tick, int calls) {
        depth--;
        Frame frame = frames.get(depth);
        long nanos = clock.nanoTime() - frame.startNanos;
        long bytes = ThreadUse.bytes() - frame.startBytes;
        if (depth > 0) {
            Frame outer = frames.get(depth - 1);
            outer.innerNanos += nanos;
            outer.innerBytes += bytes;
        }
        if (calls > 0) {
            counter.add(tick, calls, nanos - frame.innerNanos, bytes - frame.innerBytes);
        }
    }
}
