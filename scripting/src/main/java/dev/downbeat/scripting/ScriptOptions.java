package dev.downbeat.scripting;

import java.time.Duration;

/**
 * How scripts are watched and run.
 *
 * @param settle how long the folder must look the same before it is believed, 0 to 10 s; where a file is gone or looks half
 *     written, 100 ms longer
 * @param settleLimit within which scripts of a folder that is never quiet are to be live; at least {@code settle}. After four
 *     fifths of it the folder is handed over, but for files that look half written
 * @param sweep how often each script is read again without any sign of a change, 100 ms or more
 * @param budgets what scripts may use up before they are aborted
 * @param probation how many ticks a commit is on probation, 0 (none) or more
 * @param onFault what becomes of a commit of which a changed handler faults on probation
 * @param faultTicks how many ticks in a row a behaviour may fault, on probation or not, before it is quarantined, 1 or more; a
 *     tick without a fault takes one off, and an overrun budget or stack, or a hundred faults in one tick, count as {@value #OVERRUN_TICKS}, because
 *     such ticks are long
 * @param undo what becomes of what a handler has written that fails
 */
public record ScriptOptions(
        Duration settle,
        Duration settleLimit,
        Duration sweep,
        Budgets budgets,
        int probation,
        FaultPolicy onFault,
        int faultTicks,
        UndoPolicy undo) {

    /** What an overrun budget or stack counts for in {@link #faultTicks}. */
    public static final int OVERRUN_TICKS = 20;

    /**
     * 25 ms settle time (an editor's write and rename come within a few), read at least every 500 ms under constant
     * saving, everything read again every 2 s, the default {@linkplain Budgets#DEFAULT budgets}, two seconds of
     * probation at 60 Hz, quarantine after two seconds of faults, and no half-done handlers.
     */
    public static final ScriptOptions DEFAULT = new ScriptOptions(
            Duration.ofMillis(25),
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Budgets.DEFAULT,
            120,
            FaultPolicy.ROLL_BACK,
            120,
            UndoPolicy.ALL);

    public ScriptOptions {
        require(settle.compareTo(Duration.ofSeconds(10)) <= 0 && !settle.isNegative(), "settle", settle);
        require(settleLimit.compareTo(settle) >= 0, "settleLimit", settleLimit);
        require(sweep.compareTo(Duration.ofMillis(100)) >= 0, "sweep", sweep);
        require(probation >= 0, "probation", probation);
        require(faultTicks >= 1, "faultTicks", faultTicks);
    }

    /** With another settle time. */
    public ScriptOptions withSettle(Duration other) {
        return new ScriptOptions(other, settleLimit, sweep, budgets, probation, onFault, faultTicks, undo);
    }

    /** With another limit of the time that constant saving keeps the folder from being read. */
    public ScriptOptions withSettleLimit(Duration other) {
        return new ScriptOptions(settle, other, sweep, budgets, probation, onFault, faultTicks, undo);
    }

    /** With another time between unannounced looks. */
    public ScriptOptions withSweep(Duration other) {
        return new ScriptOptions(settle, settleLimit, other, budgets, probation, onFault, faultTicks, undo);
    }

    /** With other budgets. */
    public ScriptOptions withBudgets(Budgets other) {
        return new ScriptOptions(settle, settleLimit, sweep, other, probation, onFault, faultTicks, undo);
    }

    /** With another probation, and another end of it. */
    public ScriptOptions withProbation(int ticks, FaultPolicy policy) {
        return new ScriptOptions(settle, settleLimit, sweep, budgets, ticks, policy, faultTicks, undo);
    }

    /** With another limit of faults. */
    public ScriptOptions withFaultTicks(int other) {
        return new ScriptOptions(settle, settleLimit, sweep, budgets, probation, onFault, other, undo);
    }

    /** With another fate of what failing handlers have written. */
    public ScriptOptions withUndo(UndoPolicy other) {
        return new ScriptOptions(settle, settleLimit, sweep, budgets, probation, onFault, faultTicks, other);
    }

    private static void require(boolean holds, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("option out of range: " + name + "=" + value);
        }
    }
}
