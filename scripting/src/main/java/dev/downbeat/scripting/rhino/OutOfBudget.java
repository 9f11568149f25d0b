package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.Fault;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.EcmaError;

/** A script's budget is used up. An {@link Error}, because scripts can catch exceptions and must not catch this. */
final class OutOfBudget extends Error {

    private static final long serialVersionUID = 1L;

    private final Fault.Cause cause;
    private final transient @Nullable EcmaError where;

    private OutOfBudget(Fault.Cause cause, String reason, @Nullable EcmaError where) {
        super(reason, null, false, false);
        this.cause = cause;
        this.where = where;
    }

    /** The script that runs now is to end, for this reason. */
    static OutOfBudget here(Fault.Cause cause, String reason) {
        return new OutOfBudget(cause, reason, ScriptFailures.here(reason));
    }

    /** The same, where there is no room to find the place. */
    static OutOfBudget anywhere(Fault.Cause cause, String reason) {
        return new OutOfBudget(cause, reason, null);
    }

    /** Which measure it was. */
    Fault.Cause cause() {
        return cause;
    }

    /** What its author reads. */
    String message() {
        return "stopped: " + getMessage();
    }

    /** The place that the script had reached; null if it is not known. */
    @Nullable
    EcmaError where() {
        return where;
    }
}
