package dev.downbeat.event;

import java.util.List;

/**
 * A parameter of an event.
 *
 * @param name as the handler's author sees it
 * @param type {@code double}, {@code int}, {@code boolean}, {@link String}, or a class that scripts may see
 * @param arity one value, or a {@link List} of values
 */
public record Parameter(String name, Class<?> type, Arity arity) {

    /** How many values a parameter carries. */
    public enum Arity {
        ONE,
        LIST
    }

    /** A parameter with one value. */
    public static Parameter of(String name, Class<?> type) {
        return new Parameter(name, type, Arity.ONE);
    }

    /** A parameter that is a list of values. */
    public static Parameter listOf(String name, Class<?> type) {
        return new Parameter(name, type, Arity.LIST);
    }

    /** Whether the value is a number or truth value, kept unboxed in a queue. */
    boolean primitive() {
        return arity == Arity.ONE && type.isPrimitive();
    }

    /** The value as it is kept in a queue. */
    double toNumber(Object value) {
        return value instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) value).doubleValue();
    }

    /** The value as it was posted. */
    Object fromNumber(double number) {
        if (type == boolean.class) {
            return number != 0;
        }
        return type == int.class ? (Object) (int) number : (Object) number;
    }

    boolean accepts(Object value) {
        if (arity == Arity.LIST) {
            return value instanceof List<?> list && list.stream().allMatch(type::isInstance);
        }
        if (type == double.class) {
            return value instanceof Double || value instanceof Float || value instanceof Integer;
        }
        if (type == int.class) {
            return value instanceof Integer;
        }
        return type == boolean.class ? value instanceof Boolean : type.isInstance(value);
    }

    @Override
    public String toString() {
        return (arity == Arity.LIST ? "list of " : "") + type.getSimpleName() + " " + name;
    }
}
