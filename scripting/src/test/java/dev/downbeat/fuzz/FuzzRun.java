package dev.downbeat.fuzz;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Runs numbered inputs on several threads, and notices when one of them does not end. */
final class FuzzRun {

    /** As that of the thread that compiles. */
    private static final long STACK_BYTES = 16L << 20;

    /** Inputs that one thread runs one after the other, the first with a number that can be divided by this. */
    static final int BATCH = 50;

    private static final int ENOUGH_FAILURES = Integer.getInteger("downbeat.fuzz.failures", 8);
    private static final int PATIENCE_SECONDS = 60; // with one input

    private final AtomicLong next;
    private final long end;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    private FuzzRun(long from, long end) {
        this.next = new AtomicLong(from / BATCH * BATCH);
        this.end = end;
    }

    /** Runs inputs, from the first of its batch on; gives what went wrong, at the most of some of them. */
    static Collection<String> run(long from, long end, int threads, Supplier<LongConsumer> bodies)
            throws InterruptedException {
        FuzzRun run = new FuzzRun(from, end);
        CountDownLatch working = new CountDownLatch(threads);
        List<Worker> workers = IntStream.range(0, threads)
                .mapToObj(each -> run.new Worker(bodies.get(), working))
                .toList();
        workers.forEach(Worker::start);
        while (!working.await(PATIENCE_SECONDS, TimeUnit.SECONDS) && run.failures.size() < ENOUGH_FAILURES) {
            workers.forEach(Worker::look);
        }
        return run.failures;
    }

    private final class Worker implements Runnable {
        private final LongConsumer body;
        private final CountDownLatch working;
        private final Thread thread = new Thread(null, this, "fuzz", STACK_BYTES);
        private volatile long current = -1;
        private long seen = -1; // when it was looked at last

        Worker(LongConsumer body, CountDownLatch working) {
            this.body = body;
            this.working = working;
            thread.setDaemon(true); // one that hangs must not keep the build
        }

        void start() {
            thread.start();
        }

        @Override
        public void run() {
            for (long from = next.getAndAdd(BATCH); from < end; from = next.getAndAdd(BATCH)) {
                for (long number = from; number < Math.min(end, from + BATCH); number++) {
                    current = number;
                    runOne(number);
                }
            }
            current = -1;
            working.countDown();
        }

        private void runOne(long number) {
            try {
                body.accept(number);
            } catch (Throwable e) {
                failures.add(describe(number, e));
                if (failures.size() >= ENOUGH_FAILURES) {
                    next.set(end);
                }
            }
        }

        void look() {
            long now = current;
            if (now >= 0 && now == seen) {
                StringBuilder stack = new StringBuilder();
                for (StackTraceElement frame : thread.getStackTrace()) {
                    stack.append("\n    ").append(frame);
                }
                failures.add("input " + now + " does not end:" + stack);
                next.set(end);
                working.countDown();
            }
            seen = now;
        }

        private String describe(long number, Throwable thrown) {
            StringBuilder text = new StringBuilder("input " + number + ": " + thrown);
            StackTraceElement[] stack = thrown.getStackTrace();
            for (int i = 0; i < Math.min(stack.length, 15); i++) {
                text.append("\n    ").append(stack[i]);
            }
            return text.toString();
        }
    }
}
