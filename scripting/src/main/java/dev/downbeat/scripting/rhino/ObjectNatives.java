package dev.downbeat.scripting.rhino;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.ScriptableObject;

/** Guards of objects, functions, symbols and errors. */
final class ObjectNatives {

    private static final String FUNCTIONS = "Function.prototype";

    /** Steps for each property that is listed, and for each that is made. */
    private static final int LISTED = 8;

    private static final int MADE = 24;

    private static final List<String> ERRORS = List.of(
            "Error",
            "AggregateError",
            "EvalError",
            "InternalError",
            "RangeError",
            "ReferenceError",
            "SyntaxError",
            "TypeError",
            "URIError");

    private ObjectNatives() {}

    static void guard(Natives natives) {
        guardObject(natives, natives.object("Object"));
        guardReflect(natives, natives.object("Reflect"));
        guardFunctions(natives, natives.object(FUNCTIONS));
        for (String name : ERRORS) {
            natives.guardConstructor(name, Guard.before(call -> call.charge(Limits.EXCEPTION)));
        }
        ScriptableObject error = natives.object("Error");
        natives.guard(error, "Error", Guard.before(call -> call.charge(Limits.EXCEPTION)), "captureStackTrace");
        natives.guard(natives.object("Error.prototype"), "Error.prototype", ObjectNatives::shown, "toString");
        natives.guard(
                natives.realm(),
                "globalThis",
                Guard.before(call -> call.charge(4 * Texts.steps(call.text(0)))),
                "encodeURI",
                "encodeURIComponent",
                "decodeURI",
                "decodeURIComponent");
    }

    private static void guardObject(Natives natives, ScriptableObject type) {
        natives.guard(
                type,
                "Object",
                Guard.before(call -> chargeProperties(call, 0, LISTED)),
                "keys",
                "values",
                "entries",
                "getOwnPropertyNames",
                "getOwnPropertySymbols",
                "freeze",
                "seal",
                "preventExtensions",
                "isFrozen",
                "isSealed");
        natives.guard(
                type, "Object", Guard.before(call -> chargeProperties(call, 0, MADE)), "getOwnPropertyDescriptors");
        natives.guard(
                type,
                "Object",
                Guard.before(call -> {
                    chargeRow(call);
                    chargeProperties(call, 1, MADE);
                }),
                "create",
                "defineProperties");
        natives.guard(type, "Object", Guard.before(ObjectNatives::chargeRow), "defineProperty");
        natives.guard(
                type,
                "Object",
                Guard.before(call -> {
                    for (int i = 1; i < call.count(); i++) {
                        chargeProperties(call, i, MADE);
                    }
                    chargeCut(call);
                }),
                "assign");
    }

    private static void guardReflect(Natives natives, ScriptableObject reflect) {
        natives.guard(reflect, "Reflect", Guard.before(call -> chargeProperties(call, 0, LISTED)), "ownKeys");
        natives.guard(reflect, "Reflect", Guard.before(ObjectNatives::chargeRow), "defineProperty");
        natives.guard(reflect, "Reflect", Guard.before(ObjectNatives::chargeCut), "set");
        natives.guard(reflect, "Reflect", Guard.before(call -> Lengths.chargeList(call, 2, 4)), "apply");
        natives.guard(reflect, "Reflect", Guard.before(call -> Lengths.chargeList(call, 1, 4)), "construct");
    }

    private static void guardFunctions(Natives natives, ScriptableObject prototype) {
        natives.guard(prototype, FUNCTIONS, Guard.before(call -> Lengths.chargeList(call, 1, 4)), "apply");
        natives.guard(prototype, FUNCTIONS, ObjectNatives::bound, "bind");
        natives.guard(prototype, FUNCTIONS, ObjectNatives::shown, "toString");
    }

    private static void chargeProperties(NativeCall call, int position, int steps) {
        call.charge(steps * Lengths.properties(call.argument(position), call.name()));
    }

    /** An array of which an element is defined is no row of elements from then on; it may be cut as well. */
    private static void chargeRow(NativeCall call) {
        if (call.argument(0) instanceof NativeArray array
                && array.getLength() > 0
                && array.getGetterOrSetter(null, 0, array, false) == null) {
            call.charge(MADE * Math.min(array.getLength(), Limits.ELEMENTS));
        }
        chargeCut(call);
    }

    private static void chargeCut(NativeCall call) {
        if (call.argument(0) instanceof NativeArray array) {
            call.charge(Math.min(array.getLength(), Limits.ELEMENTS));
        }
    }

    private static @Nullable Object bound(NativeCall call) {
        requireFew(call);
        return Behind.note(call.proceed(), call.holding());
    }

    private static void requireFew(NativeCall call) {
        if (call.count() > Limits.BOUND_ARGUMENTS) {
            throw ScriptRuntime.rangeError(call.name() + ": a function may have at most " + Limits.BOUND_ARGUMENTS
                    + " arguments bound here, not " + call.count());
        }
    }

    private static @Nullable Object shown(NativeCall call) {
        Object text = call.proceed();
        call.charge(text instanceof CharSequence shown ? 20 + Texts.steps(shown) : 0);
        return text;
    }
}
