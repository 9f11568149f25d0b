package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.Budget;
import dev.downbeat.scripting.run.HandlerFailure;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;

/**
 * Calls script code for the entities of a world. The outermost call starts a budget, which all that it leads to shares:
 * questions to other entities, and the promise jobs that run at its end. Loop thread.
 */
final class Calls {

    /** What a fault costs of the tick's budget: throwing, and finding the place, takes some 20 to 80 µs. */
    private static final long FAULT_STEPS = 10_000;

    private final ScriptContext cx;
    private final Budget budget;
    private final Undo undo;
    private int depth;
    private @Nullable EntityObject handled;

    Calls(ScriptContext cx, Budget budget, Undo undo) {
        this.cx = cx;
        this.budget = budget;
        this.undo = undo;
    }

    /** Whether script code is running. */
    boolean running() {
        return depth > 0;
    }

    /** The entity whose code is running; null if none is, or what runs is no entity's. */
    @Nullable
    EntityObject handled() {
        return handled;
    }

    /**
     * Calls a script's function.
     *
     * @param self the entity that it is called for; null if it is for no single one
     */
    void call(
            String file,
            @Nullable EntityObject self,
            BaseFunction function,
            Scriptable scriptScope,
            @Nullable Object[] arguments) {
        EntityObject outer = begin(self);
        try {
            function.call(cx, scriptScope, Undefined.SCRIPTABLE_UNDEFINED, arguments);
            runJobs(file);
            undo.settle(file);
        } catch (RuntimeException | OutOfBudget | VirtualMachineError | LinkageError e) {
            throw failure(file, e);
        } finally {
            end(outer);
        }
    }

    /** Runs what calls script code for an entity in another way, as {@link #call} does. */
    void within(String file, EntityObject self, Runnable body) {
        within(
                file,
                self,
                () -> {
                    body.run();
                    return Undefined.instance;
                },
                nothing -> true);
    }

    /**
     * Runs what calls script code in another way, as {@link #call} does.
     *
     * @param self null if it is for no entity
     * @param ending makes of what the body gave the result, when promise jobs have run; may run script code, too
     */
    <T> T within(
            String file,
            @Nullable EntityObject self,
            Supplier<@Nullable Object> body,
            Function<@Nullable Object, T> ending) {
        EntityObject outer = begin(self);
        try {
            Object given = body.get();
            runJobs(file);
            T result = ending.apply(given);
            runJobs(file);
            undo.settle(file);
            return result;
        } catch (RuntimeException | OutOfBudget | VirtualMachineError | LinkageError e) {
            throw failure(file, e);
        } finally {
            end(outer);
        }
    }

    private @Nullable EntityObject begin(@Nullable EntityObject self) {
        undo.begin();
        if (depth == 0) {
            cx.begin(budget);
        }
        depth++;
        EntityObject outer = handled;
        handled = self;
        return outer;
    }

    private void end(@Nullable EntityObject outer) {
        depth--;
        handled = outer;
        undo.end();
        if (depth == 0) {
            cx.end();
        }
    }

    /** Runs the promise jobs that the outermost call has queued, in what is left of its budget. */
    private void runJobs(String file) {
        if (depth == 1 && cx.jobs().any()) {
            cx.jobs().run();
            List<HandlerFailure> rejections = cx.jobs().takeRejections(file);
            if (!rejections.isEmpty()) {
                throw rejections.get(0).with(rejections.subList(1, rejections.size()));
            }
        }
    }

    /** What was thrown, as a failure. What the call has changed is undone: last, because all that still runs belongs to it. */
    private HandlerFailure failure(String file, Throwable thrown) {
        cx.allowance().chargeTick(FAULT_STEPS);
        try {
            return told(file, thrown);
        } finally {
            undo.rollBack();
            if (depth == 1) {
                cx.brokenOff(thrown);
            }
        }
    }

    /** What was thrown, in words. The jobs of a script that throws are run all the same, of one that is aborted not. */
    private HandlerFailure told(String file, Throwable thrown) {
        HandlerFailure failure = ScriptFailures.of(file, thrown);
        if (depth > 1 || thrown instanceof HandlerFailure) {
            return failure;
        }
        try {
            if (thrown instanceof RuntimeException) {
                cx.jobs().run();
            }
            return failure.with(cx.jobs().takeRejections(file));
        } catch (RuntimeException | OutOfBudget | VirtualMachineError | LinkageError e) {
            return failure.with(List.of(ScriptFailures.of(file, e)));
        } finally {
            cx.jobs().drop();
        }
    }
}
