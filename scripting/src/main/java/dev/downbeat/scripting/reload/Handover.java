package dev.downbeat.scripting.reload;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The slot between the thread that stages and the loop thread that commits: what is live, and at most one that is staged.
 * Both stand in one atomic reference, because what is staged was prepared against what was live: if that was replaced
 * meanwhile, staging fails and is to be done again. A newer staged one replaces an older one that was not committed.
 *
 * @param <S> immutable
 */
public final class Handover<S> {

    /** What is live and what is staged at one moment. */
    public record State<S>(S live, @Nullable S staged) {}

    private final AtomicReference<State<S>> state; // never null

    /** @param live what is live at first */
    public Handover(S live) {
        state = new AtomicReference<>(new State<>(live, null));
    }

    /** What is live and staged now. */
    public State<S> state() {
        return Objects.requireNonNull(state.get());
    }

    /**
     * Stages something, without any effect on what is live.
     *
     * @param basis the state that it was prepared against
     * @return false if the state is another by now; nothing is staged then
     */
    public boolean stage(State<S> basis, S staged) {
        return state.compareAndSet(basis, new State<>(basis.live(), staged));
    }

    /** Makes what is staged live. To be called by the loop thread only; cannot fail. Null if nothing was staged. */
    public @Nullable S commit() {
        while (true) {
            State<S> now = state();
            S staged = now.staged();
            if (staged == null || state.compareAndSet(now, new State<>(staged, null))) {
                return staged;
            }
        }
    }
}
