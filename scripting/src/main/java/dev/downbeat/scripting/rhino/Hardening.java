package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.Budget;
import dev.downbeat.scripting.compile.LineTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SymbolKey;
import org.mozilla.javascript.TopLevel;
import org.mozilla.javascript.Undefined;

/**
 * Makes the shared scope safe to share. Rhino's sealing alone is none: {@code Object.defineProperty}, changed prototypes
 * and {@code Object.preventExtensions} pass it by. So what tunnels through is taken away, what passes sealing by is guarded,
 * and everything reachable is sealed.
 */
final class Hardening {

    /**
     * Rhino's own globals that reach out of the sandbox or around the guards, the wall clock, and the names of the shared
     * scope: each script's own scope takes their place.
     */
    private static final List<String> REMOVED = List.of(
            "Call",
            "CallSite",
            "Continuation",
            "Date",
            "Iterator",
            "JavaException",
            "Proxy",
            "Script",
            "StopIteration",
            "With",
            "escape",
            "eval",
            "global",
            "globalThis",
            "isXMLName",
            "unescape",
            "uneval");

    private static final List<String> REMOVED_FROM_OBJECTS =
            List.of("__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__");

    private static final List<String> GUARDED_OF_OBJECT =
            List.of("defineProperty", "defineProperties", "setPrototypeOf", "preventExtensions", "seal", "freeze");

    private static final List<String> GUARDED_OF_REFLECT =
            List.of("defineProperty", "setPrototypeOf", "preventExtensions", "set", "deleteProperty");

    /** Our own script runs, to its end. */
    private static final Budget SEALING = new Budget(Long.MAX_VALUE / 2, Duration.ofDays(1), Long.MAX_VALUE / 2);

    private static final List<String> KEPT_OF_FUNCTIONS = List.of("length", "name", "arity", "arguments", "prototype");

    private Hardening() {}

    static void strip(TopLevel shared) {
        REMOVED.forEach(shared::delete);
        Scriptable objects = ScriptableObject.getObjectPrototype(shared);
        REMOVED_FROM_OBJECTS.forEach(objects::delete);
        ScriptableObject.getClassPrototype(shared, "RegExp").delete("compile"); // changes sealed expressions
        stripSpecies(shared);
        stripLastMatch(shared);
        hidePlace(shared, "fileName");
        hidePlace(shared, "lineNumber");
    }

    /** Rhino notes where an error was caught for all to see: {@code for-in} and spreading would list it. */
    private static void hidePlace(TopLevel shared, String name) {
        ScriptableObject errors = (ScriptableObject) ScriptableObject.getClassPrototype(shared, "Error");
        errors.defineProperty(
                Context.getCurrentContext(),
                name,
                error -> Undefined.instance,
                (error, value) -> {
                    if (error instanceof ScriptableObject object) {
                        object.defineProperty(name, value, ScriptableObject.DONTENUM);
                    }
                },
                ScriptableObject.DONTENUM);
    }

    /** With {@code Symbol.species} a script makes {@code map} and {@code filter} fill an object of its choice, sealed or not. */
    private static void stripSpecies(TopLevel shared) {
        for (Object id : shared.getAllIds()) {
            if (id instanceof String name && shared.get(name, shared) instanceof ScriptableObject builtin) {
                builtin.delete(SymbolKey.SPECIES);
            }
        }
        ScriptableObject symbols = object(shared, "Symbol");
        symbols.setAttributes("species", ScriptableObject.EMPTY); // it is permanent
        symbols.delete("species");
    }

    /** {@code RegExp.$1} and its like tell what was matched last, by whichever script. */
    private static void stripLastMatch(TopLevel shared) {
        ScriptableObject expressions = object(shared, "RegExp");
        for (Object id : expressions.getAllIds()) {
            if (id instanceof String name && !KEPT_OF_FUNCTIONS.contains(name)) {
                expressions.setAttributes(name, ScriptableObject.EMPTY); // they are permanent
                expressions.delete(name);
            }
        }
    }

    static void guard(TopLevel shared) {
        GUARDED_OF_OBJECT.forEach(name -> guard(shared, "Object", name));
        GUARDED_OF_REFLECT.forEach(name -> guard(shared, "Reflect", name));
        // These fill what the function that they are called on returns, sealed or not.
        bindToArray(shared, "from");
        bindToArray(shared, "of");
        replace(
                shared,
                object(shared, "Object"),
                "assign",
                (original, cx, self, arguments) -> Assignment.assign(original, cx, shared, arguments));
        Promises.install(shared);
        Generators.install(shared);
        SharedSymbols.install(shared);
        EngineErrors.install(shared);
    }

    private static void bindToArray(TopLevel shared, String name) {
        ScriptableObject array = object(shared, "Array");
        replace(shared, array, name, (original, cx, self, arguments) -> {
            Scriptable made = (Scriptable) original.call(cx, shared, array, arguments);
            if (self instanceof JSFunction type
                    && type.get("prototype", type) instanceof Scriptable prototype
                    && array.hasInstance(prototype)) {
                made.setPrototype(prototype); // a class that extends Array
            }
            return made;
        });
    }

    private static void guard(TopLevel shared, String owner, String name) {
        replace(shared, object(shared, owner), name, (original, cx, self, arguments) -> {
            if (arguments.length > 0 && arguments[0] instanceof ScriptableObject target && target.isSealed()) {
                throw ScriptRuntime.typeError(
                        owner + "." + name + ": this object belongs to the game and cannot be changed");
            }
            return original.call(cx, shared, self, withThree(arguments));
        });
    }

    /** Rhino's {@code Reflect.set} reads three arguments, however few there are. */
    private static Object[] withThree(Object[] arguments) {
        Object[] three = Arrays.copyOf(arguments, Math.max(3, arguments.length));
        Arrays.fill(three, arguments.length, three.length, Undefined.instance);
        return three;
    }

    private interface Replacement {
        Object call(Function original, Context cx, Scriptable self, Object[] arguments);
    }

    private static void replace(TopLevel shared, ScriptableObject holder, String name, Replacement replacement) {
        Function original = (Function) ScriptableObject.getProperty(holder, name);
        int arity = ((Number) ScriptableObject.getProperty(original, "length")).intValue();
        LambdaFunction function = new LambdaFunction(
                shared, name, arity, (cx, scope, self, arguments) -> replacement.call(original, cx, self, arguments));
        holder.defineProperty(name, function, ScriptableObject.DONTENUM);
    }

    private static ScriptableObject object(TopLevel shared, String name) {
        return (ScriptableObject) ScriptableObject.getProperty(shared, name);
    }

    /** Seals every object that can be reached from the roots; see {@code seal.js}. */
    static void seal(ScriptContext cx, TopLevel shared, List<Object> roots) {
        String source = resource("seal.js");
        cx.setInterpretedMode(true); // it runs once: compiling it would cost more than it takes
        Script script = cx.compiling(
                LineTable.identity(source),
                ScriptClassLoader.Mode.SLOPPY,
                () -> cx.compileString(source, "seal.js", 1, null));
        cx.setInterpretedMode(false);
        Function sealAll = (Function) script.exec(cx, shared, shared);
        LambdaFunction seal = new LambdaFunction(shared, 1, (context, scope, self, arguments) -> {
            ((ScriptableObject) arguments[0]).sealObject();
            return Undefined.instance;
        });
        LambdaFunction isGameObject =
                new LambdaFunction(shared, 1, (context, scope, self, arguments) -> arguments[0] instanceof BoundObject);
        cx.begin(SEALING);
        try {
            sealAll.call(cx, shared, shared, new Object[] {seal, isGameObject, cx.newArray(shared, roots.toArray())});
        } finally {
            cx.end();
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Hardening.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
