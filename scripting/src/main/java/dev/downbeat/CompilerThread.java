package dev.downbeat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The thread that compiles and stages, with a stack for deeply nested scripts. */
final class CompilerThread implements AutoCloseable {

    /** Deeply nested expressions are compiled recursively. */
    private static final long STACK_BYTES = 16L << 20;

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    private final BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
    private final ExecutorService executor;
    private volatile @Nullable Thread thread; // written by whoever hands over the first job

    CompilerThread(String name) {
        this.executor = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, jobs, task -> {
            Thread made = new Thread(null, task, name, STACK_BYTES);
            made.setDaemon(true);
            thread = made;
            return made;
        });
    }

    /** Runs something on the thread, after what was asked for before. Any thread; nothing happens once it is closed. */
    void run(Runnable work) {
        try {
            executor.execute(() -> runSafely(work));
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "what was asked for after the end is not done", e);
        }
    }

    private static void runSafely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            // A bug of ours must not end the thread: the next save is tried again.
            LOG.log(System.Logger.Level.ERROR, "a revision could not be prepared", e);
        }
    }

    /** Runs something on the thread and waits for its result. */
    <T> T call(Callable<T> body) {
        try {
            return executor.submit(body).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the first compilation", e);
        }
    }

    /** Whether it is to go on, and nothing waits for it. */
    boolean idle() {
        return !executor.isShutdown() && jobs.isEmpty();
    }

    /** Interrupts what is being done, which ends it, and waits a second for that at the most. */
    @Override
    public void close() {
        executor.shutdownNow();
        Thread working = thread;
        if (working == null) {
            return;
        }
        try {
            TimeUnit.SECONDS.timedJoin(working, 1);
            if (working.isAlive()) {
                LOG.log(System.Logger.Level.WARNING, "a script is still being compiled while its folder is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
