package dev.downbeat;

import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.source.Snapshot;
import dev.downbeat.time.NanoClock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The numbered revisions as a test works them off, which is their compiler thread. */
public final class SteppedRevisions {

    private final Deque<Attempt> made = new ArrayDeque<>();
    private final Revisions revisions;

    public SteppedRevisions(SetCompiler compiler, NanoClock clock) {
        revisions = new Revisions(compiler, clock, () -> Instant.EPOCH, made::add);
    }

    /** The folder was read and is another. */
    public void saved(Snapshot snapshot, long hintNanos, long readNanos) {
        revisions.saved(snapshot, hintNanos, readNanos);
    }

    /** Makes an attempt of what has waited longest; empty if nothing has, because a newer save took its place. */
    public Optional<Attempt> work() {
        revisions.work();
        return Optional.ofNullable(made.poll());
    }
}
