package dev.downbeat.scripting.rhino;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.Undefined;

/**
 * What lowered scripts call for the features that they were written with: iteration, classes, rest and spread, async
 * functions. The names are those that Closure's output uses; the helpers are ours, and are sealed with the realm.
 */
final class LoweredCode {

    /** The name of the object that holds the helpers. */
    static final String NAME = "$jscomp";

    private static final String PROTOTYPE = "prototype";

    private final ScriptableObject realm;

    private LoweredCode(ScriptableObject realm) {
        this.realm = realm;
    }

    static Scriptable helpers(Context cx, ScriptableObject realm) {
        LoweredCode code = new LoweredCode(realm);
        ScriptableObject helpers = (ScriptableObject) cx.newObject(realm);
        code.put(helpers, "listOf", (context, arguments) -> code.listOf(context, arguments[0]));
        code.put(helpers, "close", (context, arguments) -> close(arguments[0]));
        code.put(helpers, "makeIterator", (context, arguments) -> code.cursor(context, arguments));
        code.put(helpers, "arrayFromIterator", (context, arguments) -> code.rest(context, arguments[0]));
        code.put(helpers, "arrayFromIterable", (context, arguments) -> code.array(context, arguments[0]));
        code.put(helpers, "inherits", (context, arguments) -> code.inherit(context, arguments[0], arguments[1]));
        code.put(helpers, "base", (context, arguments) -> base(arguments[0]));
        code.put(helpers, "inherited", (context, arguments) -> inherited(arguments));
        code.put(
                helpers,
                "finishClass",
                (context, arguments) -> finishClass(String.valueOf(arguments[0]), arguments[1]));
        code.put(helpers, "object", (context, arguments) -> code.object(context, arguments));
        code.put(helpers, "accessor", (context, arguments) -> code.accessor(context, arguments));
        code.put(helpers, "result", (context, arguments) -> Generators.standIn(arguments[0]));
        code.put(helpers, "power", (context, arguments) -> Powers.power(arguments[0], arguments[1]));
        code.put(helpers, "raise", (context, arguments) -> Powers.raise(context, realm, arguments));
        code.put(
                helpers,
                "asyncExecutePromiseGeneratorFunction",
                (context, arguments) -> new AsyncRun(realm, function(arguments[0])).start(context));
        LambdaFunction rest = new LambdaFunction(realm, "getRestArguments", 0, (context, scope, self, arguments) -> {
            double from = ScriptRuntime.toNumber(self);
            int first = (int) Math.min(Math.max(from, 0), arguments.length); // anybody can call it, with any number
            return context.newArray(realm, Arrays.copyOfRange(arguments, first, arguments.length));
        });
        helpers.defineProperty("getRestArguments", rest, ScriptableObject.DONTENUM);
        helpers.defineProperty("pause", Generators.pause(), ScriptableObject.DONTENUM);
        ScriptableObject global = (ScriptableObject) cx.newObject(realm);
        global.defineProperty("Object", object(realm, "Object"), ScriptableObject.DONTENUM);
        helpers.defineProperty("global", global, ScriptableObject.DONTENUM);
        return helpers;
    }

    private static ScriptableObject object(ScriptableObject realm, String name) {
        return (ScriptableObject) ScriptableObject.getProperty(realm, name);
    }

    private static Function function(@Nullable Object value) {
        if (value instanceof Function function) {
            return function;
        }
        throw ScriptRuntime.typeError("the body of an async function must be a function");
    }

    private interface Helper {
        @Nullable
        Object call(Context cx, Object[] arguments);
    }

    private void put(ScriptableObject helpers, String name, Helper helper) {
        // Scripts can call these too, though nothing tells them to.
        LambdaFunction function = new LambdaFunction(
                realm,
                name,
                2,
                (cx, scope, self, arguments) ->
                        helper.call(cx, Arrays.copyOf(arguments, Math.max(2, arguments.length))));
        helpers.defineProperty(name, function, ScriptableObject.DONTENUM);
    }

    /** An array is its own list; anything else is asked for one element after the other. */
    private Object listOf(Context cx, @Nullable Object iterable) {
        NativeArray array = Iteration.plainArray(iterable, realm);
        return array == null ? new IterationList(Iteration.of(cx, realm, iterable)) : array;
    }

    private static Object close(@Nullable Object list) {
        if (list instanceof IterationList iteration) {
            iteration.close();
        }
        return Undefined.instance;
    }

    /** @param arguments the iterable, and how many elements are wanted, unless all are */
    private Object cursor(Context cx, @Nullable Object... arguments) {
        int wanted =
                arguments.length > 1 && arguments[1] instanceof Number count ? count.intValue() : Integer.MAX_VALUE;
        return new IterationCursor(Iteration.of(cx, realm, arguments[0]), wanted);
    }

    private Object rest(Context cx, @Nullable Object cursor) {
        Object[] rest = cursor instanceof IterationCursor known
                ? known.rest((ScriptContext) cx).toArray()
                : ScriptRuntime.emptyArgs;
        return cx.newArray(realm, rest);
    }

    private Object array(Context cx, @Nullable Object iterable) {
        NativeArray array = Iteration.plainArray(iterable, realm);
        ((ScriptContext) cx).charge(2 * Lengths.of(array, "..."));
        return array == null || hasHoles(array) ? rest(cx, cursor(cx, iterable)) : array;
    }

    private static boolean hasHoles(NativeArray array) {
        for (int i = 0; i < array.getLength(); i++) {
            if (!array.has(i, array)) {
                return true;
            }
        }
        return false;
    }

    /** Adds properties to an object, a new one if there is none yet: object, key, value, key, value … */
    private Scriptable object(Context cx, Object[] arguments) {
        boolean begun = arguments[0] instanceof ScriptableObject known && !known.isSealed();
        Scriptable object = begun ? (Scriptable) arguments[0] : cx.newObject(realm);
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            ScriptRuntime.setObjectElem((Object) object, arguments[i], arguments[i + 1], cx, realm);
        }
        return object;
    }

    /** Adds one accessor: object, {@code get} or {@code set}, key, function. */
    private Object accessor(Context cx, Object[] arguments) {
        if (arguments.length < 4) {
            throw ScriptRuntime.typeError("an accessor is an object, a kind, a key and a function");
        }
        Scriptable object = object(cx, new Object[] {arguments[0]});
        ScriptableObject descriptor = (ScriptableObject)
                object(cx, new Object[] {null, "enumerable", true, "configurable", true, arguments[1], arguments[3]});
        ((ScriptableObject) object).defineOwnProperty(cx, arguments[2], descriptor);
        return object;
    }

    /** Reads a property of the object that {@code super} stands for, for another one: object, key, {@code this}. */
    private static @Nullable Object inherited(Object[] arguments) {
        Object key = arguments[1] instanceof Symbol ? arguments[1] : ScriptRuntime.toString(arguments[1]);
        for (Object holder = arguments[0]; holder instanceof ScriptableObject object; holder = object.getPrototype()) {
            Scriptable self = arguments.length > 2 && arguments[2] instanceof Scriptable given ? given : object;
            Object value = key instanceof Symbol symbol ? object.get(symbol, self) : object.get((String) key, self);
            if (value != Scriptable.NOT_FOUND) {
                return value;
            }
        }
        return Undefined.instance;
    }

    /** What a class extends, as its constructor can call it. */
    private static @Nullable Object base(@Nullable Object given) {
        return given instanceof Function function && !(given instanceof JSFunction) ? new BuiltinBase(function) : given;
    }

    private Object inherit(Context cx, @Nullable Object child, @Nullable Object parent) {
        if (!(child instanceof BaseFunction sub) || sub.isSealed()) {
            throw ScriptRuntime.typeError("what belongs to the game cannot be made a class: " + Values.describe(child));
        }
        Scriptable prototype = cx.newObject(realm);
        Object extended = parent instanceof BuiltinBase wrapped ? wrapped.builtin() : parent;
        if (extended == null) {
            prototype.setPrototype(null);
        } else if (extended instanceof Function base && base.get(PROTOTYPE, base) instanceof Scriptable basePrototype) {
            prototype.setPrototype(basePrototype);
            sub.setPrototype(base);
        } else {
            throw ScriptRuntime.typeError("a class cannot extend " + Values.describe(parent));
        }
        ((ScriptableObject) prototype).defineProperty("constructor", sub, ScriptableObject.DONTENUM);
        sub.put(PROTOTYPE, sub, prototype);
        return Undefined.instance;
    }

    /** Makes the methods and accessors of a class invisible to {@code for-in}; they were made by assignment. */
    private static @Nullable Object finishClass(String name, @Nullable Object type) {
        if (type instanceof BaseFunction constructor && !constructor.isSealed()) {
            if (!name.isEmpty() && constructor.get("name", constructor) instanceof CharSequence) {
                constructor.delete("name"); // it can only be read
                constructor.defineProperty("name", name, ScriptableObject.DONTENUM | ScriptableObject.READONLY);
            }
            hideMethods(constructor);
            if (constructor.get(PROTOTYPE, constructor) instanceof ScriptableObject prototype
                    && !prototype.isSealed()) {
                hideMethods(prototype);
            }
        }
        return type;
    }

    private static void hideMethods(ScriptableObject holder) {
        for (Object id : holder.getIds()) {
            String name = id.toString();
            if (name.startsWith(NAME)) {
                holder.delete(name); // an initialiser that has done its work
            } else if (id instanceof String
                    && (holder.getGetterOrSetter(name, 0, holder, false) instanceof Function
                            || holder.getGetterOrSetter(name, 0, holder, true) instanceof Function
                            || holder.get(name, holder) instanceof Function)) {
                holder.setAttributes(name, holder.getAttributes(name) | ScriptableObject.DONTENUM);
            }
        }
    }
}
