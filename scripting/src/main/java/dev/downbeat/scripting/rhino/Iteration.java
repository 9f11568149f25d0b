package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SymbolKey;
import org.mozilla.javascript.Undefined;

/** One walk over an iterable, as the language has it: the iterator is asked until it is done, or closed before. */
abstract class Iteration {

    private boolean done;

    /** Whether there is one element more, which {@link #value} then is. */
    final boolean advance() {
        if (!done) {
            done = true; // an iterator that throws is not asked again
            done = !step();
        }
        return !done;
    }

    abstract boolean step();

    /** The element that {@link #advance} found. */
    abstract @Nullable Object value();

    /** Tells an iterator that was not asked until its end that no more is wanted. */
    final void close() {
        if (!done) {
            done = true;
            abandon();
        }
    }

    void abandon() {}

    /**
     * The value, if it is an array that is walked as arrays are, which only it or a subclass of its own could change; else
     * null.
     */
    static @Nullable NativeArray plainArray(@Nullable Object value, ScriptableObject realm) {
        boolean plain = value instanceof NativeArray array
                && array.getPrototype() == ScriptableObject.getArrayPrototype(realm)
                && !array.has(SymbolKey.ITERATOR, array);
        return plain ? (NativeArray) value : null;
    }

    static Iteration of(Context cx, ScriptableObject realm, @Nullable Object iterable) {
        NativeArray array = plainArray(iterable, realm);
        return array == null ? overIterator(cx, realm, iterable) : new OverArray(array);
    }

    private static Iteration overIterator(Context cx, ScriptableObject realm, @Nullable Object iterable) {
        if (iterable == null || Undefined.isUndefined(iterable)) {
            throw ScriptRuntime.typeError(Values.describe(iterable) + " cannot be iterated over");
        }
        Scriptable object = ScriptRuntime.toObject(cx, realm, iterable);
        Object method = ScriptableObject.getProperty(object, SymbolKey.ITERATOR);
        if (!(method instanceof Callable makesIterator)) {
            throw ScriptRuntime.typeError(Values.describe(iterable) + " cannot be iterated over");
        }
        Object iterator = makesIterator.call(cx, realm, object, ScriptRuntime.emptyArgs);
        if (iterator instanceof Scriptable walker
                && ScriptableObject.getProperty(walker, "next") instanceof Callable next) {
            return new OverIterator(cx, realm, walker, next);
        }
        throw ScriptRuntime.typeError(Values.describe(iterable) + " has no iterator with a method next");
    }

    private static final class OverArray extends Iteration {

        private final NativeArray array;
        private long index = -1;

        OverArray(NativeArray array) {
            this.array = array;
        }

        @Override
        boolean step() {
            index++;
            return index < array.getLength();
        }

        @Override
        @Nullable
        Object value() {
            Object value = index <= Integer.MAX_VALUE
                    ? ScriptableObject.getProperty(array, (int) index)
                    : ScriptableObject.getProperty(array, Long.toString(index));
            return value == Scriptable.NOT_FOUND ? Undefined.instance : value;
        }
    }

    private static final class OverIterator extends Iteration {

        private final Context cx;
        private final ScriptableObject realm;
        private final Scriptable iterator;
        private final Callable next;
        private @Nullable Object value;

        OverIterator(Context cx, ScriptableObject realm, Scriptable iterator, Callable next) {
            this.cx = cx;
            this.realm = realm;
            this.iterator = iterator;
            this.next = next;
        }

        @Override
        boolean step() {
            if (!(next.call(cx, realm, iterator, ScriptRuntime.emptyArgs) instanceof Scriptable result)) {
                throw ScriptRuntime.typeError("an iterator's next gave no object");
            }
            Object done = ScriptableObject.getProperty(result, "done");
            if (done != Scriptable.NOT_FOUND && ScriptRuntime.toBoolean(done)) {
                return false;
            }
            Object found = ScriptableObject.getProperty(result, "value");
            value = found == Scriptable.NOT_FOUND ? Undefined.instance : found;
            return true;
        }

        @Override
        @Nullable
        Object value() {
            return value;
        }

        @Override
        void abandon() {
            if (ScriptableObject.getProperty(iterator, "return") instanceof Callable end) {
                end.call(cx, realm, iterator, ScriptRuntime.emptyArgs);
            }
        }
    }
}
