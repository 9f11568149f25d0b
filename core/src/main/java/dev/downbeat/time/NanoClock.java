package dev.downbeat.time;

/**
 * A monotonic clock. Every part that needs the time takes one, so that tests and embedders can drive time by hand with
 * a {@link ManualClock}.
 */
@FunctionalInterface
public interface NanoClock {

    /** Nanoseconds since an arbitrary, fixed origin; never goes backwards. May be called from any thread. */
    long nanoTime();

    /** The system's monotonic clock. */
    static NanoClock system() {
        return System::nanoTime;
    }
}
