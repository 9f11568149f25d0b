package dev.downbeat.scripting.bind;

import dev.downbeat.event.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

/** A type of values that pass between Java and scripts. */
public sealed interface ValueType {

    /** A finite number. */
    record Num() implements ValueType {
        @Override
        public String toString() {
            return "a finite number";
        }
    }

    /** A whole number of 32 bits. */
    record Int() implements ValueType {
        @Override
        public String toString() {
            return "a whole number";
        }
    }

    /** True or false. */
    record Bool() implements ValueType {
        @Override
        public String toString() {
            return "true or false";
        }
    }

    /** A text, or null. */
    record Text() implements ValueType {
        @Override
        public String toString() {
            return "a text";
        }
    }

    /** A number, truth value, text or bound object, or null. */
    record Any() implements ValueType {
        @Override
        public String toString() {
            return "a number, truth value, text or game object";
        }
    }

    /** An object of a bound class, or null. */
    record Ref(Class<?> type) implements ValueType {
        @Override
        public String toString() {
            return "a " + type.getSimpleName();
        }
    }

    /** A list, or null. */
    record ListOf(ValueType element) implements ValueType {
        @Override
        public String toString() {
            return "an array, each element " + element;
        }
    }

    /** No value. */
    record Nothing() implements ValueType {
        @Override
        public String toString() {
            return "nothing";
        }
    }

    /** The value type of a parameter of an event. */
    static ValueType of(Parameter parameter) {
        return parameter.arity() == Parameter.Arity.LIST
                ? new ListOf(ofElement(parameter.type()))
                : of(parameter.type());
    }

    /**
     * The value type of a Java type.
     *
     * @throws IllegalArgumentException if values of it cannot pass
     */
    static ValueType of(Type type) {
        if (type == double.class) {
            return new Num();
        } else if (type == int.class) {
            return new Int();
        } else if (type == boolean.class) {
            return new Bool();
        } else if (type == String.class) {
            return new Text();
        } else if (type == void.class) {
            return new Nothing();
        } else if (type == Object.class) {
            return new Any();
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return new ListOf(ofElement(generic.getActualTypeArguments()[0]));
        } else if (type instanceof Class<?> reference && passes(reference)) {
            return new Ref(reference);
        }
        throw new IllegalArgumentException("a script cannot see a " + type.getTypeName()
                + "; use double, int, boolean, String, a class with bound members, or a List of these");
    }

    /** The value type of the elements of a list, which cannot be primitive in Java. */
    private static ValueType ofElement(Type type) {
        if (type == Double.class) {
            return new Num();
        } else if (type == Integer.class) {
            return new Int();
        }
        return type == Boolean.class ? new Bool() : of(type);
    }

    private static boolean passes(Class<?> type) {
        return !type.isPrimitive()
                && !type.isArray()
                && !type.isEnum()
                && !type.isAnnotation()
                && !type.getName().startsWith("java.");
    }
}
