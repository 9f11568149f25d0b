package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.Fault;
import org.mozilla.javascript.EcmaError;

/** A script's budget is used up. An {@link Error}, because scripts can catch exceptions and must not catch this. */
final class OutOfBudget extends Error {

    private static final long serialVersionUID = 1L;

    private final Fault.Cause cause;
    private final transient EcmaError where;

    /** The script that runs now is to end, for this reason. */
    OutOfBudget(Fault.Cause cause, String reason) {
        super(reason, null, false, false);
        this.cause = cause;
        this.where = ScriptFailures.here("stopped: " + reason);
    }

    /** Which measure it was. */
    Fault.Cause cause() {
        return cause;
    }

    /** The place that the script had reached, and what its author reads. */
    EcmaError where() {
        return where;
    }
}
