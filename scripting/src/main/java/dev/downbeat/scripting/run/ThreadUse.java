package dev.downbeat.scripting.run;

import com.sun.management.ThreadMXBean;
import dev.downbeat.time.NanoClock;
import java.lang.management.ManagementFactory;

/** What the current thread has used up so far. */
public final class ThreadUse {

    private static final NanoClock CLOCK = NanoClock.system();

    private static final java.lang.management.ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();

    private static final boolean COUNTS_BYTES = BEAN instanceof ThreadMXBean bean
            && bean.isThreadAllocatedMemorySupported()
            && bean.isThreadAllocatedMemoryEnabled();
    private static final boolean COUNTS_CPU = BEAN.isCurrentThreadCpuTimeSupported() && BEAN.isThreadCpuTimeEnabled();

    private ThreadUse() {}

    /** Nanoseconds of the clock on the wall: quick to ask for. */
    public static long wallNanos() {
        return CLOCK.nanoTime();
    }

    /** Nanoseconds of processor time, or of the clock on the wall where the JVM does not tell: slow to ask for. */
    public static long cpuNanos() {
        return COUNTS_CPU ? BEAN.getCurrentThreadCpuTime() : wallNanos();
    }

    /** Bytes of all objects made; always 0 where the JVM does not tell. */
    public static long bytes() {
        return COUNTS_BYTES ? ((ThreadMXBean) BEAN).getCurrentThreadAllocatedBytes() : 0;
    }
}
