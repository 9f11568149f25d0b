package dev.downbeat.scripting.rhino;

import dev.downbeat.random.SeededRandom;
import dev.downbeat.scripting.Budget;
import dev.downbeat.scripting.Budgets;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.compile.LineTable;
import dev.downbeat.scripting.rhino.ScriptClassLoader.Mode;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ErrorReporter;
import org.mozilla.javascript.Evaluator;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;

/** Rhino's per-thread state, with a budget of steps and a source of chance. Used by one thread at a time. */
final class ScriptContext extends Context {

    /** How often Rhino reports its steps: seldom enough to cost little, often enough for a budget of millions. */
    private static final long OBSERVED_STEPS = 10_000;

    /** A smaller budget is not overrun by more than this part of it. */
    private static final int PRECISION = 50;

    private static final MethodHandle OBSERVED = observed();

    /**
     * What is done with the steps that are reported. No constant, so that the JIT compiler leaves it where it is: it is done
     * once in thousands of steps, and copies of it at each place that counts steps left no room for what matters there.
     */
    @SuppressWarnings("FieldCanBeStatic") // a static one would be a constant
    private final MethodHandle observer = OBSERVED;

    /** Chance of the world while handlers run, of the script while it is loaded. */
    SeededRandom random = new SeededRandom(0);

    private boolean interruptible;
    private boolean besideTheGame;
    private final Allowance allowance = new Allowance();
    private @Nullable StackOverflowError lastOverflow;
    private @Nullable LineTable compiling; // the lines of what is being compiled
    private Mode mode = Mode.STRICT; // its mode
    private final Jobs jobs = new Jobs();
    private final Texts texts = new Texts();

    ScriptContext(ScriptContextFactory factory) {
        super(factory);
    }

    /** The promise jobs that wait. */
    Jobs jobs() {
        return jobs;
    }

    Texts texts() {
        return texts;
    }

    @Override
    public void enqueueMicrotask(Runnable task) {
        allowance.owe(Limits.JOB);
        jobs.add(task);
    }

    /** Not whenever Rhino comes to the end of a top call: {@link Jobs} are run where a budget stands around them. */
    @Override
    public void processMicrotasks() {}

    /** Lets an interrupt end its scripts, as that of the compiler thread does when the folder is closed. */
    void beInterruptible() {
        interruptible = true;
    }

    /** Runs script code that may read the game and must not change it, nor draw from the world's chance. */
    void besideTheGame(SeededRandom chance, Runnable body) {
        SeededRandom before = random;
        random = chance;
        besideTheGame = true;
        try {
            body.run();
        } finally {
            besideTheGame = false;
            random = before;
        }
    }

    /** Whether the game must not be changed now. */
    boolean isBesideTheGame() {
        return besideTheGame;
    }

    /** Refuses to change the game where that must not be. */
    void requireGame(String what) {
        if (besideTheGame) {
            throw ScriptRuntime.typeError(what + " is for handlers: reloaded() may only change what scripts keep");
        }
    }

    /** Lets the steps be reported as often as these budgets need it. */
    void observe(Budgets budgets) {
        long smallest = Math.min(budgets.call().steps(), budgets.load().steps());
        setInstructionObserverThreshold((int) Math.min(OBSERVED_STEPS, smallest / PRECISION));
    }

    /** Notes the end of the stack; false if it is still the same, on its way through the blocks around. */
    boolean learn(StackOverflowError overflow) {
        boolean another = overflow != lastOverflow;
        lastOverflow = overflow;
        return another;
    }

    /** Begins a budget: script code runs within one only. */
    void begin(Budget budget) {
        allowance.open(budget);
    }

    /** Ends it. */
    void end() {
        if (allowance.close()) { // else there was no long text, and no end of the stack: both are charged
            texts.forget();
            lastOverflow = null;
        }
    }

    /**
     * The outermost call was broken off, with all that it had called. At the end of the stack Rhino has no room to take calls
     * off its list, and would hold what they held from then on: it is let to forget them.
     */
    void brokenOff(Throwable thrown) {
        if (!(thrown instanceof Error)) {
            return;
        }
        try {
            while (true) {
                ScriptRuntime.exitActivationFunction(this);
            }
        } catch (NullPointerException e) {
            return; // no call is left; nothing else tells
        }
    }

    /** What script code may still use up. */
    Allowance allowance() {
        return allowance;
    }

    /** Called where compiled code reports its steps, whenever so many have come together: see {@link StepVariables}. */
    @Override
    protected void observeInstructionCount(int count) {
        try {
            observer.invokeExact(this, count);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    void observed(int count) {
        if (interruptible && Thread.currentThread().isInterrupted()) {
            throw OutOfBudget.here(Fault.Cause.ENGINE, "the scripts are being closed");
        }
        allowance.spendObserved(count);
    }

    private static MethodHandle observed() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(ScriptContext.class, "observed", MethodType.methodType(void.class, int.class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("observed", e);
        }
    }

    /** Calls builtins for the game itself, which may be when a script has used its budget up. */
    static void uncharged(Consumer<ScriptContext> body) {
        ScriptContext cx = (ScriptContext) Context.getCurrentContext();
        cx.allowance.suspend();
        try {
            body.accept(cx);
        } finally {
            cx.allowance.resume();
        }
    }

    /** Whether a builtin that is called now is called for the game itself. */
    static boolean isUncharged() {
        return Context.getCurrentContext() instanceof ScriptContext cx && cx.allowance.isSuspended();
    }

    /** Takes the work of a builtin, which Rhino does not observe, from the budget: before it is done. */
    void charge(long steps) {
        allowance.spend(steps);
    }

    /** Makes script text into code: the only place that may. */
    <T> T compiling(LineTable lines, Mode mode, Supplier<T> body) {
        compiling = lines;
        this.mode = mode;
        try {
            return body.get();
        } finally {
            compiling = null;
        }
    }

    /** The lines of what is being compiled; null if nothing is. */
    @Nullable
    LineTable lines() {
        return compiling;
    }

    Mode mode() {
        return mode;
    }

    /** Every way to make code from text (eval, Function and their disguises) passes through here. */
    @Override
    protected Object compileImpl(
            Scriptable scope,
            String source,
            String sourceName,
            int line,
            @Nullable Object securityDomain,
            boolean returnFunction,
            @Nullable Evaluator compiler,
            @Nullable ErrorReporter reporter,
            @Nullable Consumer<CompilerEnvirons> environs) {
        if (compiling == null) {
            throw ScriptRuntime.typeError("code cannot be made from text while the game runs");
        }
        return super.compileImpl(
                scope, source, sourceName, line, securityDomain, returnFunction, compiler, reporter, environs);
    }
}
