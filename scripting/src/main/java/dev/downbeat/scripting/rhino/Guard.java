package dev.downbeat.scripting.rhino;

import java.math.BigInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ConsString;

/** Stands before a builtin: refuses calls that are too large, charges for the others, and lets them through. */
interface Guard {

    @Nullable
    Object call(NativeCall call);

    /** Whether a call is worth looking at: most calls of functions of numbers are only about numbers. */
    default boolean concerns(@Nullable Object[] arguments) {
        return true;
    }

    /** What is checked before a builtin is called with strings or bigints; with anything else it does little. */
    static Guard ofTexts(Consumer<NativeCall> check) {
        return new Guard() {
            @Override
            public @Nullable Object call(NativeCall call) {
                check.accept(call);
                return call.proceed();
            }

            @Override
            public boolean concerns(@Nullable Object[] arguments) {
                for (Object each : arguments) {
                    if (each instanceof String || each instanceof ConsString || each instanceof BigInteger) {
                        return true;
                    }
                }
                return false;
            }
        };
    }

    /** What is checked before the builtin is called. */
    static Guard before(Consumer<NativeCall> check) {
        return call -> {
            check.accept(call);
            return call.proceed();
        };
    }
}
