package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.Budget;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.run.ThreadUse;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the budget in which script code runs now, and of the tick's. Steps are told by whoever counts them; now and
 * then comes a look at the rest, which costs a tenth of a microsecond. Owned by the thread of its context.
 */
final class Allowance {

    /** Asking for processor time takes up to a microsecond, so that is done once in a while only. */
    private static final long CPU_LOOK_NANOS = 2_000_000;

    /** What is done between two looks: some 50 to 800 µs. */
    private static final long LOOK_STEPS = 100_000;

    /**
     * What is done before the first look, which finds out what the thread had made by then: most calls end before, and what they
     * have made does not matter.
     */
    private static final long UNSEEN_STEPS = 5_000;

    /** What a tick does between two looks at what is kept: some 10 MB is made by it at the most. */
    private static final long TICK_LOOK_STEPS = 500_000;

    /** What may be owed, for there may be no script code next. */
    private static final long MOST_OWED = 1_000_000;

    /** What code may do at most that is run outside of every budget: none should be. */
    private static final long STRAY_STEPS = 1_000_000;

    private long stepsLeft = STRAY_STEPS;
    private long nextLookSteps; // so many are left then
    private long tickStepsLeft = Long.MAX_VALUE;
    private long nextTickLookSteps; // so many are left of the tick then
    private boolean muchDone = true; // since somebody has asked
    private boolean open;
    private boolean
            used; // whether it is not what its budget gives any more: most calls use nothing that anybody counts
    private int suspended; // how many of those around us let builtins work for nothing
    private @Nullable OutOfBudget over; // once it is used up, it stays so
    private boolean begun; // whether it was looked at since it was opened
    private boolean timed; // whether its processor time is known since then
    private boolean observed; // whether Rhino has reported steps since then
    private long cpuLimitNanos;
    private long bytesLimit;
    private long cpuEndNanos;
    private long bytesEnd;
    private long nextCpuLookNanos;
    private @Nullable Budget latest;

    /** Begins a budget. */
    @SuppressWarnings("ReferenceEquality") // an equal one may be worked out anew
    void open(Budget budget) {
        open = true;
        if (used || budget != latest) {
            renew(budget);
        }
    }

    private void renew(Budget budget) {
        latest = budget;
        stepsLeft = budget.steps();
        cpuLimitNanos = budget.cpuTime().toNanos();
        bytesLimit = budget.bytes();
        nextLookSteps = stepsLeft - UNSEEN_STEPS;
        over = null;
        begun = false;
        observed = false;
        used = false;
    }

    /**
     * Ends it: no script code may run until the next is opened.
     *
     * @return whether anything was used of it
     */
    boolean close() {
        open = false;
        if (used) {
            leave();
        }
        return used;
    }

    /** Whether anything was used of what is open. */
    boolean used() {
        return used;
    }

    private void leave() {
        if (tickStepsLeft < nextTickLookSteps) {
            nextTickLookSteps = tickStepsLeft - TICK_LOOK_STEPS;
            muchDone = true;
        }
        over = null;
        stepsLeft = STRAY_STEPS;
        cpuLimitNanos = Long.MAX_VALUE / 2;
        bytesLimit = Long.MAX_VALUE / 2;
        nextLookSteps = stepsLeft - UNSEEN_STEPS;
        begun = false;
    }

    /** Lets builtins, no scripts, work for nothing until {@link #resume}. */
    void suspend() {
        suspended++;
    }

    void resume() {
        suspended--;
    }

    boolean isSuspended() {
        return suspended > 0;
    }

    /** Begins the budget of a tick. */
    void beginTick(long steps) {
        tickStepsLeft = steps;
        nextTickLookSteps = steps - TICK_LOOK_STEPS;
        muchDone = true;
    }

    /** Whether so much was done since the last time that a look at what is kept is worth it. */
    boolean takeMuchDone() {
        boolean much = muchDone;
        muchDone = false;
        return much;
    }

    /** What is left of the tick's budget; less than 1 if it is used up. */
    long tickStepsLeft() {
        return tickStepsLeft;
    }

    /** Something was used that nobody counts, and that is to be looked after when what is open ends. */
    void use() {
        used = true;
    }

    /** Takes something from the tick's budget alone. */
    void chargeTick(long steps) {
        used = true;
        tickStepsLeft -= steps;
    }

    /** Takes the steps that Rhino reports. Its first report counts those of earlier calls too, and is the tick's alone. */
    void spendObserved(long steps) {
        assert suspended == 0 : "script code runs where builtins work for nothing";
        if (observed) {
            spend(steps);
        } else {
            observed = true;
            chargeTick(steps);
            nextLookSteps = begun ? nextLookSteps : stepsLeft;
            spend(0);
        }
    }

    /**
     * Takes steps from the budget.
     *
     * @throws OutOfBudget if it is used up, in whichever measure
     */
    void spend(long steps) {
        used = true;
        if (suspended > 0) {
            return;
        }
        assert open : "script code runs outside of every budget";
        stepsLeft -= steps;
        tickStepsLeft -= steps;
        if (over != null) {
            throw over; // finally blocks go on: each of a deep recursion would take time to find its place
        } else if (stepsLeft < 0) {
            throw end(Fault.Cause.STEPS, "it ran too long without an end");
        } else if (stepsLeft <= nextLookSteps) {
            look();
        }
    }

    /** Takes steps, and leaves it to the next script code to be stopped if they were too many: a place can be told there. */
    void owe(long steps) {
        used = true;
        if (suspended == 0) {
            stepsLeft -= steps;
            tickStepsLeft -= steps;
            if (stepsLeft < -MOST_OWED) {
                spend(0);
            }
        }
    }

    private OutOfBudget end(Fault.Cause cause, String reason) {
        // At once: near the end of the stack there may be no room to find the place, and trying again at each depth
        // of a recursion with finally blocks would take for ever.
        over = OutOfBudget.anywhere(cause, reason);
        OutOfBudget end = OutOfBudget.here(cause, reason);
        over = end;
        return end;
    }

    private void look() {
        nextLookSteps = stepsLeft - LOOK_STEPS;
        if (!begun) {
            begun = true;
            timed = false;
            bytesEnd = ThreadUse.bytes() + bytesLimit;
            return;
        }
        if (ThreadUse.bytes() > bytesEnd) {
            throw end(Fault.Cause.BYTES, "it made more than " + bytesLimit / 1_000_000 + " MB of objects in one go");
        }
        long wallNanos = ThreadUse.wallNanos();
        if (!timed) { // only now: most calls come to their end before, and to ask takes longer than they do
            timed = true;
            cpuEndNanos = ThreadUse.cpuNanos() + cpuLimitNanos;
            nextCpuLookNanos = wallNanos + CPU_LOOK_NANOS;
        } else if (wallNanos - nextCpuLookNanos >= 0) {
            nextCpuLookNanos = wallNanos + CPU_LOOK_NANOS;
            if (ThreadUse.cpuNanos() > cpuEndNanos) {
                throw end(
                        Fault.Cause.CPU_TIME,
                        "it took more than " + cpuLimitNanos / 1_000_000 + " ms of processor time in one go");
            }
        }
    }
}
