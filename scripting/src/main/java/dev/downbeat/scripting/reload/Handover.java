package dev.downbeat.scripting.reload;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The slot between the thread that stages and the loop thread that commits: what is live, and at most one that is staged.
 * Both stand in one atomic reference, because what is staged was prepared against what was live: if that was replaced
 * meanwhile, staging fails and is to be done again. A newer staged one replaces an older one that was not committed.
 *
 * <p>The loop thread commits in two steps, because the last of the preparations may fail: it claims what is staged, and then
 * either commits or releases it. Nothing can be staged between the two.
 *
 * @param <S> immutable
 */
public final class Handover<S> {

    /** What is live, staged and claimed at one moment. */
    public record State<S>(
            S live, @Nullable S staged, @Nullable S claimed) {}

    private final AtomicReference<State<S>> state; // never null

    /** @param live what is live at first */
    public Handover(S live) {
        state = new AtomicReference<>(new State<>(live, null, null));
    }

    /** What is live and staged now. */
    public State<S> state() {
        return Objects.requireNonNull(state.get());
    }

    /**
     * Stages something, without any effect on what is live.
     *
     * @param basis the state that it was prepared against
     * @return false if the state is another by now, or something is claimed; nothing is staged then
     */
    public boolean stage(State<S> basis, S staged) {
        return basis.claimed() == null && state.compareAndSet(basis, new State<>(basis.live(), staged, null));
    }

    /** Takes what is staged out of the slot. To be called by the loop thread only. Null if nothing was staged. */
    public @Nullable S claim() {
        while (true) {
            State<S> now = state();
            S staged = now.staged();
            if (staged == null || state.compareAndSet(now, new State<>(now.live(), null, staged))) {
                return staged;
            }
        }
    }

    /** Makes what is claimed live. To be called by the loop thread only. */
    public void commit() {
        state.set(new State<>(claimed(), null, null));
    }

    /** Drops what is claimed. To be called by the loop thread only. */
    public void release() {
        claimed();
        state.set(new State<>(state().live(), null, null));
    }

    /**
     * Makes something live that was live before. To be called by the loop thread only.
     *
     * @return false if something is staged, which comes first
     */
    public boolean goBack(S live) {
        State<S> now = state();
        return now.staged() == null && state.compareAndSet(now, new State<>(live, null, null));
    }

    private S claimed() {
        S claimed = state().claimed();
        if (claimed == null) {
            throw new IllegalStateException("nothing is claimed");
        }
        return claimed;
    }
}
