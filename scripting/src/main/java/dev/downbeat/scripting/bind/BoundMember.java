package dev.downbeat.scripting.bind;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of a bound type. */
public sealed interface BoundMember {

    /** The name that scripts use. */
    String name();

    /** The Java field or method. */
    Member source();

    /**
     * A field.
     *
     * @param number its place among the fields of its type, from 0
     * @param getter of type {@code (Object) Object}: the owner in, the value out
     * @param numberGetter of type {@code (Object) double}, so that nothing is boxed; null if it holds no number
     * @param setter of type {@code (Object, Object) void}, numbers as {@link Double} or {@link Integer}; null if scripts
     *     may only read
     * @param numberSetter of type {@code (Object, double) void}; null if it holds no number or scripts may only read
     * @param range what numbers are clamped to; null if they are not
     * @param source the Java field
     */
    record Field(
            String name,
            ValueType type,
            int number,
            MethodHandle getter,
            @Nullable MethodHandle numberGetter,
            @Nullable MethodHandle setter,
            @Nullable MethodHandle numberSetter,
            @Nullable Range range,
            java.lang.reflect.Field source)
            implements BoundMember {

        /** Whether it holds a number. */
        public boolean isNumber() {
            return numberGetter != null;
        }

        /**
         * The number in an owner.
         *
         * @throws IllegalStateException if it holds none
         */
        public double getNumber(Object owner) {
            if (numberGetter == null) {
                throw new IllegalStateException("field holds no number: field=" + name);
            }
            try {
                return (double) numberGetter.invokeExact(owner);
            } catch (VirtualMachineError e) { // the stack may end in here
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("a field was read from an object without it: field=" + name, e);
            }
        }

        /**
         * Writes the number in an owner.
         *
         * @param value that {@link #getNumber} gave, or another that the field can hold
         * @throws IllegalStateException if it holds none, or scripts may only read it
         */
        public void setNumber(Object owner, double value) {
            if (numberSetter == null) {
                throw new IllegalStateException("field holds no number to write: field=" + name);
            }
            try {
                numberSetter.invokeExact(owner, value);
            } catch (VirtualMachineError e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("a field was written to an object without it: field=" + name, e);
            }
        }

        /** The value in an owner. */
        public @Nullable Object get(Object owner) {
            try {
                return getter.invokeExact(owner);
            } catch (VirtualMachineError e) { // the stack may end in here
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("a field was read from an object without it: field=" + name, e);
            }
        }

        /**
         * Writes the value in an owner.
         *
         * @throws IllegalStateException if scripts may only read it
         */
        public void set(Object owner, @Nullable Object value) {
            if (setter == null) {
                throw new IllegalStateException("field is read-only: field=" + name);
            }
            try {
                setter.invokeExact(owner, value);
            } catch (VirtualMachineError e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("a field was written to an object without it: field=" + name, e);
            }
        }
    }

    /**
     * A method.
     *
     * @param owner the bound class that it is a member of
     * @param number its place among the methods of its type, from 0
     * @param parameters the fixed ones
     * @param rest whether any number of values may follow
     * @param invoker of type {@code (Object, Object[]) Object}: the owner and the arguments in (the rest as one array), the
     *     result out
     * @param direct the method itself, with the owner as an {@code Object}: its arguments one by one, of its own types
     * @param source the Java method
     */
    record Method(
            String name,
            Class<?> owner,
            int number,
            List<ValueType> parameters,
            Rest rest,
            ValueType result,
            MethodHandle invoker,
            MethodHandle direct,
            java.lang.reflect.Method source)
            implements BoundMember {

        /** Whether values may follow the fixed parameters. */
        public enum Rest {
            NONE,
            ANY
        }

        /** Calls it on an owner; what it throws passes through. */
        public @Nullable Object invoke(Object owner, @Nullable Object[] arguments) throws Throwable {
            return invoker.invokeExact(owner, arguments);
        }
    }
}
