package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.bind.BoundMember;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.SerializableCallable;

/** A bound method as a function of one realm, or a stand-in for it. Where scripts call it, {@link Linkage} goes straight to Java. */
final class HostFunction extends LambdaFunction {

    private static final long serialVersionUID = 1L;

    private final transient BoundMember.Method method;
    private final transient Nature nature;

    /** Whether the method is called, or something stands in for it. */
    enum Nature {
        REAL,
        STAND_IN
    }

    HostFunction(Scriptable scope, BoundMember.Method method, Nature nature, SerializableCallable body) {
        super(scope, method.name(), method.parameters().size(), body);
        this.method = method;
        this.nature = nature;
    }

    BoundMember.Method method() {
        return method;
    }

    boolean isStandIn() {
        return nature == Nature.STAND_IN;
    }

    /** Whether a value is a function for a method. */
    @SuppressWarnings(
            "ReferenceEquality") // there is one record for each method; to compare all that it holds would take long
    static boolean isOf(BoundMember.Method method, @Nullable Object value) {
        return value instanceof HostFunction function && function.method == method;
    }
}
