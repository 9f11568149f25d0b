package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.Budget;
import dev.downbeat.scripting.run.HandlerFailure;
import dev.downbeat.world.EntityRun;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.JSCode;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;

/**
 * Calls script code for the entities of a world. The outermost call starts a budget, which all that it leads to shares:
 * questions to other entities, and the promise jobs that run at its end. Loop thread.
 */
final class Calls {

    /** What a fault costs of the tick's budget: throwing, and finding the place, takes some 20 to 80 µs. */
    private static final long FAULT_STEPS = 10_000;

    private final RhinoRealm realm;
    private final ScriptContext cx;
    private final Budget budget;
    private final Undo undo;
    private final Allowance allowance;
    private final Journal journal;

    // Owned by the loop thread.
    private int depth;
    private @Nullable Object[] whom = {null}; // the innermost call is for, as the first element

    Calls(RhinoRealm realm, Budget budget, Undo undo) {
        this.realm = realm;
        this.cx = realm.loopContext();
        this.budget = budget;
        this.undo = undo;
        this.allowance = cx.allowance();
        this.journal = undo.journal();
    }

    /** Whether script code is running. */
    boolean running() {
        return depth > 0;
    }

    /** The entity whose code is running; null if none is, or what runs is no entity's. */
    @Nullable
    EntityObject handled() {
        return depth > 0 && whom[0] instanceof EntityObject self ? self : null;
    }

    /**
     * Calls a script's function with these arguments.
     *
     * @param whom it is called for, as the first element
     */
    void call(
            String file,
            BaseFunction function,
            Scriptable scriptScope,
            @Nullable Object[] given,
            @Nullable Object[] whom) {
        @Nullable Object[] outer = begin(whom);
        try {
            function.call(cx, scriptScope, Undefined.SCRIPTABLE_UNDEFINED, given);
            runJobs(file);
            undo.settle(file);
        } catch (RuntimeException | OutOfBudget | VirtualMachineError | LinkageError e) {
            throw failure(file, e);
        } finally {
            end(outer);
        }
    }

    /**
     * Calls a script's function for each entity of a run, as {@link #call} does, until one has used something of its budget or has
     * coroutines.
     *
     * @param given the arguments, of which the first is filled in
     * @return that entity; null if the run is at its end
     */
    @Nullable
    Entity callEach(String file, EntityRun run, JSFunction function, Scriptable scriptScope, @Nullable Object[] given) {
        JSCode<JSFunction> code = function.getDescriptor().getCode(); // what a call of the function comes to
        Scriptable scriptThis = function.getFunctionThis(Undefined.SCRIPTABLE_UNDEFINED);
        ScriptObjects objects = realm.objects();
        boolean coroutines = realm.coroutines().any(); // who starts one uses something
        @Nullable Object[] outer = begin(given);
        try {
            for (Entity entity = run.next(); entity != null; entity = run.next()) {
                EntityObject known = objects.known(entity);
                EntityObject self = known != null ? known : objects.of(entity);
                given[0] = self;
                code.execute(cx, function, Undefined.instance, scriptScope, scriptThis, given);
                if (allowance.used()) { // else it has no jobs, and nothing to settle
                    runJobs(file);
                    undo.settle(file);
                    return entity;
                } else if (coroutines && self.hasCoroutines()) {
                    return entity;
                }
                journal.next();
            }
            return null;
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
        @Nullable Object[] outer = begin(new Object[] {self});
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

    private @Nullable Object[] begin(@Nullable Object[] inner) {
        undo.begin(inner);
        if (depth == 0) {
            cx.begin(budget);
        }
        depth++;
        @Nullable Object[] outer = whom;
        if (whom != inner) { // a reference that is stored costs more than one that is compared
            whom = inner;
        }
        return outer;
    }

    private void end(@Nullable Object[] outer) {
        depth--;
        undo.end();
        if (depth == 0) {
            cx.end();
        } else {
            whom = outer;
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
