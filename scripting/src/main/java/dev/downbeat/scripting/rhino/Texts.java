package dev.downbeat.scripting.rhino;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ConsString;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;

/**
 * What long strings cost. What {@code +} makes is only noted and put together when it is first looked into, for free from
 * then on; Rhino does not tell which of the two a string is, so the last ones are remembered. Used by one thread at a time.
 */
final class Texts {

    private static final int REMEMBERED = 32;

    private final @Nullable ConsString[] known = new ConsString[REMEMBERED];
    private final Set<Scriptable> joined = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean any;
    private int oldest; // where the next one goes

    /** Forgets all, so that no string is kept alive for long. */
    void forget() {
        if (any) {
            Arrays.fill(known, null);
            oldest = 0;
            any = false;
        }
    }

    private boolean learn(ConsString text) {
        for (ConsString each : known) { // no hash of an object: what is charged must be the same in every run
            if (each == text) {
                return false;
            }
        }
        known[oldest] = text;
        oldest = (oldest + 1) % REMEMBERED;
        any = true;
        return true;
    }

    /** Says that a list is being made into text; false if it already is. */
    boolean enter(Scriptable list) {
        return joined.add(list);
    }

    void leave(Scriptable list) {
        joined.remove(list);
    }

    /** Charges for putting a string together, if that is still to be done. */
    static void charge(CharSequence text) {
        if (text instanceof ConsString parts
                && parts.length() > Limits.FREE_TEXT
                && Context.getCurrentContext() instanceof ScriptContext cx
                && cx.texts().learn(parts)) {
            cx.charge(parts.length() / Limits.CHARACTERS_PER_STEP);
        }
    }

    /** Steps for going once over a text. */
    static long steps(CharSequence text) {
        return text.length() > Limits.FREE_TEXT ? text.length() / Limits.CHARACTERS_PER_STEP : 0;
    }

    static EcmaError tooLong(String operation, long length) {
        return ScriptRuntime.rangeError(
                operation + ": a string may have at most " + Limits.TEXT + " characters here, not " + length);
    }

    /** Refuses a text that would be too long. */
    static void require(String operation, long length) {
        if (length > Limits.TEXT) {
            throw tooLong(operation, length);
        }
    }
}
