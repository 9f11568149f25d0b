package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.ValueType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptRuntime.LookupResult;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;

/**
 * Calls bound methods where a script calls them. Arguments that fit go to Java one by one, so that the JIT compiler, which sees all of the
 * way, makes neither their array nor objects for their numbers. Whatever does not fit, and so is converted or refused, goes the
 * ordinary way of {@link HostMethods}; so do lists, and values that may be anything.
 */
final class LinkedMethods {

    /** Rhino's look-up of a method, with what it is called on. */
    static final MethodType LOOKUP =
            MethodType.methodType(LookupResult.class, Object.class, Context.class, Scriptable.class);

    /** A call: function, context, scope, {@code this}, arguments. */
    static final MethodType CALL = MethodType.methodType(
            Object.class, Object.class, Context.class, Scriptable.class, Scriptable.class, Object[].class);

    /** A call as Rhino does it. */
    static final MethodHandle ORDINARY = find("call", CALL);

    private static final Class<?> METHOD = BoundMember.Method.class;
    private static final Class<?>[] NAMES = {Object.class, Context.class, Scriptable.class};

    private final MethodHandle lookup = find("lookup", LOOKUP.insertParameterTypes(0, METHOD));
    private final MethodHandle isOf = find("isOf", MethodType.methodType(boolean.class, METHOD, Object.class));
    private final MethodHandle ready =
            find("ready", CALL.changeReturnType(boolean.class).insertParameterTypes(0, METHOD));
    private final MethodHandle target = find("target", MethodType.methodType(Object.class, Scriptable.class));
    private final MethodHandle element =
            find("element", MethodType.methodType(Object.class, int.class, Object[].class));
    private final MethodHandle result =
            find("result", MethodType.methodType(Object.class, METHOD, Object.class, Scriptable.class));
    private final MethodHandle failure =
            find("failure", MethodType.methodType(Object.class, METHOD, Throwable.class, Scriptable.class));

    /** What gives a method of an object that is of its type. */
    MethodHandle lookup(BoundMember.Method method) {
        return lookup.bindTo(method);
    }

    MethodHandle isOf(BoundMember.Method method) {
        return isOf.bindTo(method);
    }

    /** What calls a method whose function it is given. */
    MethodHandle caller(BoundMember.Method method) {
        List<ValueType> types = method.parameters();
        if (method.rest() == BoundMember.Method.Rest.ANY || !types.stream().allMatch(LinkedArguments::fits)) {
            return ORDINARY;
        }
        MethodHandle way = MethodHandles.dropArguments(told(method, spread(method)), 0, NAMES);
        for (int i = types.size() - 1; i >= 0; i--) {
            MethodHandle fits = MethodHandles.filterReturnValue(
                    MethodHandles.insertArguments(element, 0, i), LinkedArguments.test(types.get(i)));
            way = MethodHandles.guardWithTest(
                    MethodHandles.dropArguments(MethodHandles.dropArguments(fits, 0, Scriptable.class), 0, NAMES),
                    way,
                    ORDINARY);
        }
        return MethodHandles.guardWithTest(ready.bindTo(method), way, ORDINARY);
    }

    /** The method, given {@code this} and the array of its arguments. */
    private MethodHandle spread(BoundMember.Method method) {
        List<ValueType> types = method.parameters();
        MethodHandle direct = method.direct();
        MethodHandle[] filters = new MethodHandle[types.size() + 1];
        filters[0] = target;
        for (int i = 0; i < types.size(); i++) {
            filters[i + 1] = MethodHandles.filterReturnValue(
                    MethodHandles.insertArguments(element, 0, i),
                    LinkedArguments.conversion(types.get(i), direct.type().parameterType(i + 1)));
        }
        int[] order = new int[types.size() + 1]; // this, and the array once for each
        Arrays.fill(order, 1, order.length, 1);
        MethodType type = MethodType.methodType(direct.type().returnType(), Scriptable.class, Object[].class);
        MethodHandle converted = MethodHandles.filterArguments(direct, 0, filters);
        MethodHandle failing = failure.bindTo(method);
        return MethodHandles.catchException(
                MethodHandles.permuteArguments(converted, type, order),
                Throwable.class,
                failing.asType(failing.type().changeReturnType(type.returnType())));
    }

    /** With what it gave as a script sees it. */
    private MethodHandle told(BoundMember.Method method, MethodHandle call) {
        ValueType type = method.result();
        if (type instanceof ValueType.Nothing) {
            return MethodHandles.filterReturnValue(call, MethodHandles.constant(Object.class, Undefined.instance));
        } else if (type instanceof ValueType.Num || type instanceof ValueType.Int || type instanceof ValueType.Bool) {
            return call.asType(call.type().changeReturnType(Object.class)); // boxed, as scripts have them
        }
        MethodHandle asObject = call.asType(call.type().changeReturnType(Object.class));
        return MethodHandles.foldArguments(
                MethodHandles.dropArguments(result.bindTo(method), 2, Object[].class), asObject);
    }

    static @Nullable Object call(
            Object function, Context cx, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        return ((Callable) function).call(cx, scope, self, arguments);
    }

    static LookupResult lookup(BoundMember.Method method, Object object, Context cx, Scriptable scope) {
        return ((BoundObject) object).lookup(method, cx, scope);
    }

    static boolean isOf(BoundMember.Method method, @Nullable Object function) {
        return HostFunction.isOf(method, function);
    }

    /** Whether there is nothing to refuse but, it may be, an argument. */
    static boolean ready(
            BoundMember.Method method,
            Object function,
            Context cx,
            Scriptable scope,
            @Nullable Scriptable self,
            @Nullable Object[] arguments) {
        return arguments.length == method.parameters().size()
                && self instanceof BoundObject owner
                && method.owner().isInstance(owner.unwrap())
                && !((ScriptContext) cx).isBesideTheGame();
    }

    static Object target(Scriptable self) {
        return ((BoundObject) self).unwrap();
    }

    static @Nullable Object element(int index, @Nullable Object[] arguments) {
        return arguments[index];
    }

    static @Nullable Object result(BoundMember.Method method, @Nullable Object given, Scriptable self) {
        return realm(self).values().resultOf(method, (BoundObject) self, given);
    }

    static Object failure(BoundMember.Method method, Throwable thrown, Scriptable self) {
        throw HostMethods.failure(realm(self), what(method, self), thrown);
    }

    private static RhinoRealm realm(Scriptable self) {
        return ((BoundObject) self).realm();
    }

    private static String what(BoundMember.Method method, Scriptable self) {
        return ((BoundObject) self).type().name() + "." + method.name();
    }

    private static MethodHandle find(String name, MethodType type) {
        return LinkedFields.find(MethodHandles.lookup(), name, type);
    }
}
