package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Tells arrays that are kept as a plain row of elements from those that are looked up element by element, for which builtins
 * take a hundred times as long. Rhino does not tell, but shows it where an array ends in a hole: taken off such a row, the
 * hole is a hole, where a lookup gives undefined.
 */
final class Rows {

    /** Shorter arrays are not worth the look. */
    private static final int SHORT = 128;

    private final Function pop;

    Rows(ScriptableObject arrayPrototype) {
        pop = (Function) arrayPrototype.get("pop", arrayPrototype);
    }

    boolean isRow(NativeCall call, @Nullable Object list) {
        if (list instanceof FixedArray) {
            return true;
        }
        if (!(list instanceof NativeArray array) || array.isSealed() || !array.isExtensible()) {
            return false;
        }
        long length = array.getLength();
        if (length < SHORT) {
            return true;
        }
        array.put("length", array, (double) length + 1);
        if (array.getLength() == length) {
            return false; // its length cannot be written
        }
        return pop.call(call.cx(), call.realm(), array, new Object[0]) == Scriptable.NOT_FOUND;
    }
}
