package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * An iteration that looks like an array to a loop over indices: reading the length asks for one element more, and the element
 * is there at any index.
 */
final class IterationList extends ScriptableObject {

    private static final long serialVersionUID = 1L;

    private static final Double GOES_ON = Double.POSITIVE_INFINITY;
    private static final Double ENDS = 0.0;

    private final transient Iteration iteration;

    IterationList(Iteration iteration) {
        this.iteration = iteration;
    }

    void close() {
        iteration.close();
    }

    @Override
    public String getClassName() {
        return "Iteration";
    }

    @Override
    public @Nullable Object get(String name, Scriptable start) {
        if (name.equals("length")) {
            return iteration.advance() ? GOES_ON : ENDS;
        }
        return NOT_FOUND;
    }

    @Override
    public @Nullable Object get(int index, Scriptable start) {
        return iteration.value();
    }

    /** For Rhino's messages, which would tell the name of this class. */
    @Override
    public String toString() {
        return "[object " + getClassName() + "]";
    }
}
