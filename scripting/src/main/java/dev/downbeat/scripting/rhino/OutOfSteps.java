package dev.downbeat.scripting.rhino;

import org.mozilla.javascript.EcmaError;

/** A script's budget is used up. An {@link Error}, because scripts can catch exceptions and must not catch this. */
final class OutOfSteps extends Error {

    private static final long serialVersionUID = 1L;

    private final transient EcmaError where;

    OutOfSteps(EcmaError where) {
        super("out of steps", null, false, false);
        this.where = where;
    }

    EcmaError where() {
        return where;
    }
}
