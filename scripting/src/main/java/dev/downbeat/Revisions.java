package dev.downbeat;

import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.Revision;
import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.reload.Edited;
import dev.downbeat.scripting.reload.FileDraft;
import dev.downbeat.scripting.reload.FunctionPatch;
import dev.downbeat.scripting.reload.Overlay;
import dev.downbeat.scripting.source.Snapshot;
import dev.downbeat.time.NanoClock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Every way in which scripts can change leads through here: saves, patches, drafts and roll-backs are numbered in the order in
 * which they come, from any thread, and worked off one by one on the compiler thread. Of saves that wait, only the newest counts,
 * and of drafts of one file likewise.
 */
final class Revisions {

    /** How many revisions can be brought back. */
    static final int KEPT = 50;

    /** Something that is to become a revision. */
    private record Request(long revision, Cause cause, Change change, long hintNanos, long readNanos) {}

    private sealed interface Change {
        record Save(Snapshot folder) implements Change {}

        record Patch(FunctionPatch patch) implements Change {}

        record Draft(FileDraft draft) implements Change {}

        record RollBack(Snapshot wanted) implements Change {}
    }

    private record Past(Revision revision, Snapshot snapshot) {}

    private final SetCompiler compiler;
    private final NanoClock clock;
    private final Supplier<Instant> wallClock;
    private final Consumer<Attempt> attempts;

    // Guarded by this.
    private final Deque<Request> waiting = new ArrayDeque<>();
    private final Deque<Past> past = new ArrayDeque<>(); // latest first
    private long numbers;

    // Owned by the compiler thread.
    private Snapshot folder = new Snapshot(List.of(), List.of());
    private Overlay overlay = Overlay.NONE;
    private @Nullable Snapshot lastGood;

    /** @param attempts told of each attempt, on the compiler thread */
    Revisions(SetCompiler compiler, NanoClock clock, Supplier<Instant> wallClock, Consumer<Attempt> attempts) {
        this.compiler = compiler;
        this.clock = clock;
        this.wallClock = wallClock;
        this.attempts = attempts;
    }

    /** The folder was read and is another. */
    synchronized long saved(Snapshot snapshot, long hintNanos, long readNanos) {
        if (!waiting.isEmpty() && waiting.getLast().change() instanceof Change.Save) {
            waiting.removeLast();
        }
        Cause cause = numbers == 0 ? new Cause.Start() : new Cause.Save();
        return add(cause, new Change.Save(snapshot), hintNanos, readNanos);
    }

    /** One function is to have another text. */
    synchronized long patch(FunctionPatch patch) {
        long now = clock.nanoTime();
        return add(new Cause.Patch(patch.file(), patch.function()), new Change.Patch(patch), now, now);
    }

    /** A file is to be as if another text had been saved. */
    synchronized long draft(FileDraft draft) {
        Cause cause = new Cause.Draft(draft.file());
        if (!waiting.isEmpty() && waiting.getLast().cause().equals(cause)) {
            waiting.removeLast();
        }
        long now = clock.nanoTime();
        return add(cause, new Change.Draft(draft), now, now);
    }

    /**
     * A good revision is to be live again.
     *
     * @throws IllegalArgumentException if it is not known, not kept or not good
     */
    synchronized long rollBackTo(long revision) {
        Past wanted = past.stream()
                .filter(each ->
                        each.revision().number() == revision && each.revision().good())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no good revision of that number is kept: revision="
                        + revision + ", kept="
                        + past.stream()
                                .filter(each -> each.revision().good())
                                .map(each -> each.revision().number())
                                .toList()));
        long now = clock.nanoTime();
        return add(new Cause.RollBack(revision), new Change.RollBack(wanted.snapshot()), now, now);
    }

    private long add(Cause cause, Change change, long hintNanos, long readNanos) {
        waiting.addLast(new Request(++numbers, cause, change, hintNanos, readNanos));
        return numbers;
    }

    /** The revisions so far that are kept, latest first. Any thread. */
    synchronized List<Revision> history() {
        return past.stream().map(Past::revision).toList();
    }

    private synchronized @Nullable Request next() {
        return waiting.poll();
    }

    /** Whether something waits. Any thread. */
    synchronized boolean idle() {
        return waiting.isEmpty();
    }

    /** Makes an attempt of what has waited longest, if anything has. Compiler thread. */
    void work() {
        Request request = next();
        if (request != null) {
            attempts.accept(attempt(request));
        }
    }

    private Attempt attempt(Request request) {
        SetOutcome outcome = compile(request);
        Snapshot snapshot = overlay.applyTo(folder);
        if (outcome instanceof SetOutcome.Ready) {
            lastGood = snapshot;
        }
        remember(request, outcome, snapshot);
        Attempt.Times times = new Attempt.Times(request.hintNanos(), request.readNanos(), clock.nanoTime());
        return new Attempt(request.revision(), request.cause(), snapshot, outcome, times);
    }

    private SetOutcome compile(Request request) {
        if (request.change() instanceof Change.Save save) {
            folder = save.folder().sharing(folder);
            overlay = overlay.over(folder);
        } else if (request.change() instanceof Change.RollBack back) {
            overlay = Overlay.toShow(back.wanted(), folder);
        } else if (request.change() instanceof Change.Patch change) {
            return tryOut(change.patch().applyTo(basis(), compiler::compileFile), request.revision());
        } else if (request.change() instanceof Change.Draft change) {
            return tryOut(change.draft().applyTo(overlay.applyTo(folder)), request.revision());
        }
        return compiler.compile(overlay.applyTo(folder), request.revision());
    }

    /** What does not compile must not stay: nothing in the folder would ever mend it. */
    private SetOutcome tryOut(Edited edited, long revision) {
        if (edited instanceof Edited.Refused refused) {
            return new SetOutcome.Rejected(List.of(refused.problem()), 0);
        }
        Snapshot snapshot = ((Edited.Done) edited).snapshot();
        SetOutcome outcome = compiler.compile(snapshot, revision);
        if (outcome instanceof SetOutcome.Ready) {
            overlay = Overlay.toShow(snapshot, folder);
        }
        return outcome;
    }

    /** What is patched: the folder, or what was good last if that has errors. */
    private Snapshot basis() {
        Snapshot now = overlay.applyTo(folder);
        Snapshot before = lastGood;
        return before == null || compiler.compile(now, 0) instanceof SetOutcome.Ready ? now : before;
    }

    private synchronized void remember(Request request, SetOutcome outcome, Snapshot snapshot) {
        Revision revision = new Revision(request.revision(), request.cause(), wallClock.get(), outcome.problems());
        if (!past.isEmpty() && takesThePlaceOf(past.getFirst().revision(), revision)) {
            past.removeFirst();
        }
        past.addFirst(new Past(revision, snapshot));
        if (past.size() > KEPT) {
            past.removeLast();
        }
    }

    /** A slider that is dragged makes a draft for every place it comes by: they must not push all others out. */
    private static boolean takesThePlaceOf(Revision before, Revision after) {
        return after.cause() instanceof Cause.Draft
                && after.cause().equals(before.cause())
                && after.good() == before.good();
    }
}
