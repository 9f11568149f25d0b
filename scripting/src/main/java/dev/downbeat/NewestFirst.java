package dev.downbeat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A thread that works on the newest job: one that waits is replaced by a newer one and never done. */
final class NewestFirst<J> implements AutoCloseable {

    /** Deeply nested expressions are compiled recursively. */
    private static final long STACK_BYTES = 16L << 20;

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    private final AtomicReference<@Nullable J> waiting = new AtomicReference<>();
    private final Consumer<J> work;
    private final ExecutorService executor;
    private volatile @Nullable Thread thread; // written by whoever hands over the first job

    NewestFirst(String threadName, Consumer<J> work) {
        this.work = work;
        this.executor = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread made = new Thread(null, task, threadName, STACK_BYTES);
            made.setDaemon(true);
            thread = made;
            return made;
        });
    }

    /** Hands a job over. Any thread. */
    void submit(J job) {
        if (waiting.getAndSet(job) == null && !executor.isShutdown()) {
            executor.execute(this::runWaiting);
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

    /** Runs something on the thread when nothing else is to be done; {@link #idle} tells it when to stop. */
    void background(Runnable body) {
        executor.execute(body);
    }

    /** Whether no job waits and the thread is to go on. */
    boolean idle() {
        return waiting.get() == null && !executor.isShutdown();
    }

    private void runWaiting() {
        J job = waiting.getAndSet(null);
        if (job != null) {
            try {
                work.accept(job);
            } catch (RuntimeException | Error e) {
                // A bug of ours must not end the thread: the next save is tried again.
                LOG.log(System.Logger.Level.ERROR, "a revision could not be prepared", e);
            }
        }
    }

    /** Lets the current job end, at most a second, and does no more. */
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
