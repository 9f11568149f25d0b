package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.Range;
import dev.downbeat.scripting.bind.ValueType;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

/**
 * Reads and writes one bound field. A template, of which {@link LinkedFields} makes a hidden copy for each field: what tells
 * fields apart is a constant there, and so the JIT compilers have one short method to look into where method handles that are
 * put together would be a tree of a dozen. The template itself is never initialised.
 *
 * <p>A number that comes out of one field and goes into another must not be put into an object on its way, and it is not where
 * the JIT compiler sees all of the way. It gives up on what is too large: a call that was compiled for itself and has become
 * long, and a function whose graph has 18,000 nodes. So what is done with numbers is here and short, and all else is in the
 * ordinary way of {@link BoundObject}.
 */
final class FieldAccess {

    private static final BoundMember.Field FIELD = given();
    private static final int NUMBER = FIELD.number();
    private static final @Nullable Range RANGE = FIELD.range();
    private static final boolean WHOLE = FIELD.type() instanceof ValueType.Int;
    private static final boolean PARTS = FIELD.type() instanceof ValueType.Ref;
    private static final MethodHandle PART_GETTER = FIELD.getter();
    private static final @Nullable MethodHandle GETTER = FIELD.numberGetter();
    private static final @Nullable MethodHandle SETTER = FIELD.numberSetter();

    private FieldAccess() {}

    private static BoundMember.Field given() {
        try {
            return Objects.requireNonNull(MethodHandles.classData(
                    MethodHandles.lookup(), ConstantDescs.DEFAULT_NAME, BoundMember.Field.class));
        } catch (IllegalAccessException e) {
            throw new LinkageError("field of an access", e);
        }
    }

    /** Reads the field of an object that is of its type. */
    static @Nullable Object read(Object object, Context cx, Scriptable scope) throws Throwable {
        BoundObject bound = (BoundObject) object;
        if (GETTER != null && !WHOLE) {
            return (double) GETTER.invokeExact(bound.target());
        } else if (PARTS) {
            Object part = PART_GETTER.invokeExact(bound.target());
            return part == null ? null : bound.part(FIELD, part);
        }
        return bound.read(FIELD);
    }

    /** Writes the field of an object that is of its type; gives the value, as an assignment does. */
    static @Nullable Object write(Object object, @Nullable Object value, Context cx, Scriptable scope)
            throws Throwable {
        BoundObject bound = (BoundObject) object;
        if (GETTER != null && SETTER != null && value instanceof Double given) {
            double within = RANGE == null ? given : RANGE.clamp(given);
            boolean fits = WHOLE ? within == (int) within : Double.isFinite(within);
            if (fits) {
                Object target = bound.target();
                double now = (double) GETTER.invokeExact(target);
                if (bound.noteAnother(NUMBER, now) || bound.note(NUMBER, now)) {
                    SETTER.invokeExact(target, within);
                    return value;
                }
            }
        }
        bound.write(FIELD, value);
        return value;
    }
}
