package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.run.HandlerFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptableObject;

/**
 * The promise jobs of a context: what goes on after an {@code await} or in a {@code then}. They are run when the outermost
 * call of a handler ends, in the rest of its budget. Used by the context's thread.
 */
final class Jobs {

    private record Rejection(
            ScriptableObject promise, @Nullable Object reason) {}

    /** So many of one call are told: more tell no author more. */
    private static final int MAX_TOLD = 8;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<Rejection> rejections = new ArrayList<>();

    void add(Runnable job) {
        waiting.add(job);
    }

    /** Whether there is anything to run. */
    boolean any() {
        return !waiting.isEmpty();
    }

    /** Runs what waits, and what that adds. What scripts throw rejects promises; only the end of a budget comes through. */
    void run() {
        for (Runnable job = waiting.poll(); job != null; job = waiting.poll()) {
            job.run();
        }
    }

    /** Forgets what waits: whoever queued it was aborted. */
    void drop() {
        waiting.clear();
        rejections.clear();
    }

    void noteRejection(ScriptableObject promise, @Nullable Object reason) {
        rejections.add(new Rejection(promise, reason));
    }

    /**
     * The promises that were rejected since the last time and that nobody handles, the first few of them.
     *
     * @param file the script that is blamed if a reason does not tell its place
     */
    List<HandlerFailure> takeRejections(String file) {
        List<HandlerFailure> failures = rejections.stream()
                .filter(rejection -> !Promises.isHandled(rejection.promise()))
                .limit(MAX_TOLD)
                .map(rejection -> ScriptFailures.ofRejection(file, rejection.reason()))
                .toList();
        rejections.clear();
        return failures;
    }
}
