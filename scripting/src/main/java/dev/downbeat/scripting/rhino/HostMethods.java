package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.BoundType;
import dev.downbeat.scripting.bind.ValueType;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;

/** Lets scripts call bound Java methods: arguments are checked and converted, and only script errors come back. */
final class HostMethods {

    private static final ValueType ANYTHING = new ValueType.Any();

    private HostMethods() {}

    static BaseFunction function(RhinoRealm realm, BoundType type, BoundMember.Method method) {
        String what = type.name() + "." + method.name();
        return new HostFunction(realm.scope(), method, HostFunction.Nature.REAL, (cx, scope, self, arguments) -> {
            if (!(self instanceof BoundObject owner) || !type.type().isInstance(owner.unwrap())) {
                throw ScriptRuntime.typeError(what + " must be called on a " + type.name());
            }
            ((ScriptContext) cx).requireGame(what);
            @Nullable Object[] values = convert(realm, what, method, arguments);
            return realm.values().resultOf(method, owner, invoke(realm, what, method, owner.unwrap(), values));
        });
    }

    private static @Nullable Object[] convert(
            RhinoRealm realm, String what, BoundMember.Method method, Object[] arguments) {
        List<ValueType> types = method.parameters();
        boolean takesRest = method.rest() == BoundMember.Method.Rest.ANY;
        if (arguments.length < types.size() || (arguments.length > types.size() && !takesRest)) {
            throw wrongCount(what, types.size(), takesRest ? " or more" : "", arguments.length);
        }
        @Nullable Object[] values = new Object[types.size() + (takesRest ? 1 : 0)];
        for (int i = 0; i < types.size(); i++) {
            values[i] = convert(realm, what, i, arguments, types.get(i));
        }
        if (takesRest) {
            @Nullable Object[] rest = new Object[arguments.length - types.size()];
            for (int i = 0; i < rest.length; i++) {
                rest[i] = convert(realm, what, types.size() + i, arguments, ANYTHING);
            }
            values[types.size()] = rest;
        }
        return values;
    }

    private static @Nullable Object convert(
            RhinoRealm realm, String what, int position, Object[] arguments, ValueType type) {
        Object value = realm.values().toJava(arguments[position], type);
        if (value == Values.MISFIT) {
            throw realm.values().misfit(argument(what, position), arguments[position], type);
        }
        return value;
    }

    /** Says that a function got more or fewer arguments than it takes. */
    static EcmaError wrongCount(String what, int expected, String orMore, int got) {
        String arguments = expected == 1 && orMore.isEmpty() ? " argument" : " arguments";
        return ScriptRuntime.typeError(what + " takes " + expected + orMore + arguments + ", not " + got);
    }

    private static String argument(String what, int position) {
        return "argument " + (position + 1) + " of " + what;
    }

    private static @Nullable Object invoke(
            RhinoRealm realm, String what, BoundMember.Method method, Object owner, @Nullable Object[] values) {
        try {
            return method.invoke(owner, values);
        } catch (Throwable e) {
            throw failure(realm, what, e);
        }
    }

    /** What a method of the game threw, as the script gets it; what ends the script passes through. */
    static RuntimeException failure(RhinoRealm realm, String what, Throwable thrown) {
        if (thrown instanceof RhinoException e) {
            return e;
        } else if (thrown instanceof OutOfBudget || thrown instanceof VirtualMachineError) {
            throw (Error) thrown;
        }
        return realm.hostErrors().of(what, thrown);
    }

    /** Calls a Java method that a script asked for, with its exceptions made errors of the script. */
    static <T extends @Nullable Object> T guarded(RhinoRealm realm, String what, Supplier<T> body) {
        try {
            return body.get();
        } catch (RhinoException e) {
            throw e;
        } catch (RuntimeException e) {
            throw realm.hostErrors().of(what, e);
        }
    }

    /** The script object that a function of the host needs as an argument. */
    static Scriptable requireObject(Object[] arguments, int position, String what) {
        if (position < arguments.length && arguments[position] instanceof Scriptable object) {
            return object;
        }
        throw ScriptRuntime.typeError(argument(what, position) + " must be an object");
    }
}
