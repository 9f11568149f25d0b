package dev.downbeat.event;

import dev.downbeat.entity.Entity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an event.
 *
 * @param name as the handler's author sees it
 * @param type {@code double}, {@code int}, {@code boolean}, {@link String}, or a class that scripts may see
 * @param arity one value, or a {@link List} of values
 * @param doc what the handler's author should know of it, such as its unit; empty if the name says it all
 */
public record Parameter(String name, Class<?> type, Arity arity, String doc) {

    /** How many values a parameter carries. */
    public enum Arity {
        ONE,
        LIST
    }

    /** A parameter whose name says it all. */
    public Parameter(String name, Class<?> type, Arity arity) {
        this(name, type, arity, "");
    }

    /** A parameter with one value. */
    public static Parameter of(String name, Class<?> type) {
        return new Parameter(name, type, Arity.ONE);
    }

    /** A parameter that is a list of values. */
    public static Parameter listOf(String name, Class<?> type) {
        return new Parameter(name, type, Arity.LIST);
    }

    /** This parameter with something to know of it. */
    public Parameter withDoc(String text) {
        return new Parameter(name, type, arity, text);
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

    /** A value that can wait: a list is copied, because its owner may go on using it. */
    Object keep(Object value) {
        if (arity == Arity.ONE) {
            return value;
        }
        List<?> elements = (List<?>) value;
        return type == double.class
                ? elements.stream()
                        .map(element -> fromNumber(toNumber(element)))
                        .toList()
                : List.copyOf(elements);
    }

    boolean accepts(@Nullable Object value) {
        if (arity == Arity.ONE) {
            return acceptsOne(value);
        }
        return value instanceof List<?> list && list.stream().allMatch(this::acceptsOne);
    }

    /** What was passed instead, for a message. */
    String describe(@Nullable Object value) {
        if (arity == Arity.LIST && value instanceof List<?> list) {
            return "list with "
                    + list.stream()
                            .filter(element -> !acceptsOne(element))
                            .map(Parameter::describeOne)
                            .findFirst()
                            .orElse("nothing wrong");
        }
        return describeOne(value);
    }

    @Override
    public String toString() {
        return (arity == Arity.LIST ? "list of " : "") + type.getSimpleName() + " " + name;
    }

    private boolean acceptsOne(@Nullable Object value) {
        if (type == double.class) {
            return value instanceof Double || value instanceof Float || value instanceof Integer;
        }
        if (type == int.class) {
            return value instanceof Integer;
        }
        return type == boolean.class ? value instanceof Boolean : type.isInstance(value);
    }

    /** Names the class, and the value where its text is harmless to ask for: a stranger's toString is not. */
    private static String describeOne(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        boolean harmless = value instanceof Number
                || value instanceof Boolean
                || value instanceof String
                || value instanceof Entity;
        return value.getClass().getSimpleName() + (harmless ? " " + value : "");
    }
}
