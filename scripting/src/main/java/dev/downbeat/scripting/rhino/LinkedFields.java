package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.ValueType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

/**
 * Reads and writes bound fields where a script names them.
 *
 * <p>A number that comes out of one field and goes into another must not be put into an object on its way, and it is not where
 * the JIT compiler sees all of the way. It gives up on what is too large: a call that was compiled for itself and has become
 * long, and a function whose graph has 18,000 nodes, to which each method on the way adds a dozen, a catch clause more. So
 * what is done with numbers is put together from method handles, with small methods between them, and everything else is in
 * the ordinary way of {@link BoundObject}.
 */
final class LinkedFields {

    static final MethodType READ = MethodType.methodType(Object.class, Object.class, Context.class, Scriptable.class);
    static final MethodType WRITE =
            MethodType.methodType(Object.class, Object.class, Object.class, Context.class, Scriptable.class);

    private static final Class<?> FIELD = BoundMember.Field.class;
    private static final Class<?>[] SURROUNDINGS = {Context.class, Scriptable.class};

    private final MethodHandle read = find("read", READ.insertParameterTypes(0, FIELD));
    private final MethodHandle write = find("write", WRITE.insertParameterTypes(0, FIELD));
    private final MethodHandle target = find("target", MethodType.methodType(Object.class, Object.class));
    private final MethodHandle boxed = find("boxed", MethodType.methodType(Object.class, double.class));
    private final MethodHandle takes =
            find("takes", MethodType.methodType(boolean.class, FIELD, Object.class, Object.class));
    private final MethodHandle takesAny =
            find("takesAny", MethodType.methodType(boolean.class, Object.class, Object.class));
    private final MethodHandle note =
            find("note", MethodType.methodType(void.class, int.class, double.class, Object.class));
    private final MethodHandle number = find("number", MethodType.methodType(double.class, Object.class));
    private final MethodHandle within = find("within", MethodType.methodType(double.class, FIELD, Object.class));
    private final MethodHandle written = find("written", WRITE);

    /** What reads a field of an object that is of its type. */
    MethodHandle reader(BoundMember.Field field) {
        MethodHandle getter = field.numberGetter();
        if (getter == null || !(field.type() instanceof ValueType.Num)) {
            return read.bindTo(field);
        }
        MethodHandle boxing = MethodHandles.filterReturnValue(getter, boxed);
        return MethodHandles.dropArguments(MethodHandles.filterArguments(boxing, 0, target), 1, SURROUNDINGS);
    }

    /** What writes a field of an object that is of its type. */
    MethodHandle writer(BoundMember.Field field) {
        MethodHandle ordinary = write.bindTo(field);
        MethodHandle getter = field.numberGetter();
        MethodHandle setter = field.numberSetter();
        if (getter == null || setter == null) {
            return ordinary;
        }
        boolean any = field.type() instanceof ValueType.Num && field.range() == null;
        MethodHandle test = any ? takesAny : takes.bindTo(field);
        MethodHandle noting = MethodHandles.foldArguments(
                MethodHandles.insertArguments(note, 0, field.number()),
                MethodHandles.filterArguments(getter, 0, target));
        MethodHandle setting = MethodHandles.filterArguments(setter, 0, target, any ? number : within.bindTo(field));
        return MethodHandles.guardWithTest(
                test, MethodHandles.foldArguments(MethodHandles.foldArguments(written, setting), noting), ordinary);
    }

    static @Nullable Object read(BoundMember.Field field, Object object, Context cx, Scriptable scope) {
        return ((BoundObject) object).read(field);
    }

    static @Nullable Object write(
            BoundMember.Field field, Object object, @Nullable Object value, Context cx, Scriptable scope) {
        ((BoundObject) object).write(field, value);
        return value;
    }

    static Object target(Object object) {
        return ((BoundObject) object).unwrap();
    }

    static Object boxed(double number) {
        return number;
    }

    /** Whether a field takes a value the short way. */
    static boolean takes(BoundMember.Field field, Object object, @Nullable Object value) {
        if (!(value instanceof Double number)) {
            return false;
        }
        double within = within(field, number);
        boolean fits = field.type() instanceof ValueType.Int ? within == (int) within : Double.isFinite(within);
        return fits && ((BoundObject) object).isWritingTime();
    }

    /** The same of a field that takes all finite numbers. */
    static boolean takesAny(Object object, @Nullable Object value) {
        return value instanceof Double number && Double.isFinite(number) && ((BoundObject) object).isWritingTime();
    }

    static void note(int part, double now, Object object) {
        ((BoundObject) object).note(part, now);
    }

    static double number(Object value) {
        return (Double) value;
    }

    static double within(BoundMember.Field field, Object value) {
        return BoundFields.within(field, (Double) value);
    }

    static @Nullable Object written(Object object, @Nullable Object value, Context cx, Scriptable scope) {
        return value;
    }

    private static MethodHandle find(String name, MethodType type) {
        return find(MethodHandles.lookup(), name, type);
    }

    /** A static method of the class that looks for it. */
    static MethodHandle find(MethodHandles.Lookup lookup, String name, MethodType type) {
        try {
            return lookup.findStatic(lookup.lookupClass(), name, type);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }
}
