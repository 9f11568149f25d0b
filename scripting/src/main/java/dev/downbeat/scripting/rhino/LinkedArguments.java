package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.bind.ValueType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Tests and converts an argument that a script gives to a bound method, where it is of the common shape of its type. */
final class LinkedArguments {

    private static final MethodHandle IS_NUMBER = test("isNumber");
    private static final MethodHandle IS_WHOLE = test("isWhole");
    private static final MethodHandle IS_TRUTH = test("isTruth");
    private static final MethodHandle IS_TEXT = test("isText");
    private static final MethodHandle IS_INSTANCE = test("isInstance", Class.class);
    private static final MethodHandle NUMBER = conversion("number", double.class);
    private static final MethodHandle WHOLE = conversion("whole", int.class);
    private static final MethodHandle TRUTH = conversion("truth", boolean.class);
    private static final MethodHandle INSTANCE = conversion("instance", Object.class);

    private LinkedArguments() {}

    /** Whether values of a type have such a shape. */
    static boolean fits(ValueType type) {
        return !(type instanceof ValueType.Any || type instanceof ValueType.ListOf);
    }

    /** Of type {@code (Object) boolean}: whether a value has the shape. */
    static MethodHandle test(ValueType type) {
        if (type instanceof ValueType.Num) {
            return IS_NUMBER;
        } else if (type instanceof ValueType.Int) {
            return IS_WHOLE;
        } else if (type instanceof ValueType.Bool) {
            return IS_TRUTH;
        }
        return type instanceof ValueType.Ref ref ? IS_INSTANCE.bindTo(ref.type()) : IS_TEXT;
    }

    /** What makes of such a value one of the Java type. */
    static MethodHandle conversion(ValueType type, Class<?> parameter) {
        MethodType wanted = MethodType.methodType(parameter, Object.class);
        if (type instanceof ValueType.Num) {
            return NUMBER;
        } else if (type instanceof ValueType.Int) {
            return WHOLE;
        } else if (type instanceof ValueType.Bool) {
            return TRUTH;
        }
        return type instanceof ValueType.Ref
                ? INSTANCE.asType(wanted)
                : MethodHandles.identity(Object.class).asType(wanted);
    }

    static boolean isNumber(@Nullable Object value) {
        return value instanceof Double number ? Double.isFinite(number) : value instanceof Integer;
    }

    static boolean isWhole(@Nullable Object value) {
        return value instanceof Double number ? number.intValue() == number : value instanceof Integer;
    }

    static boolean isTruth(@Nullable Object value) {
        return value instanceof Boolean;
    }

    static boolean isText(@Nullable Object value) {
        return value instanceof String;
    }

    static boolean isInstance(Class<?> type, @Nullable Object value) {
        return value instanceof BoundObject bound && type.isInstance(bound.unwrap());
    }

    static double number(Object value) {
        return value instanceof Double number ? number : (Integer) value;
    }

    static int whole(Object value) {
        return value instanceof Double number ? number.intValue() : (Integer) value;
    }

    static boolean truth(Object value) {
        return (Boolean) value;
    }

    static Object instance(Object value) {
        return ((BoundObject) value).unwrap();
    }

    private static MethodHandle test(String name, Class<?>... known) {
        MethodType type = MethodType.methodType(boolean.class, known).appendParameterTypes(Object.class);
        return LinkedFields.find(MethodHandles.lookup(), name, type);
    }

    private static MethodHandle conversion(String name, Class<?> result) {
        return LinkedFields.find(MethodHandles.lookup(), name, MethodType.methodType(result, Object.class));
    }
}
