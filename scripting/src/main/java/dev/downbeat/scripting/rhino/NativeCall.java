package dev.downbeat.scripting.rhino;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * A call of a builtin that is still to be done. What a guard has looked at is passed on as it was seen: an object that gives
 * another number each time it is asked for one is asked once.
 */
final class NativeCall {

    /** The builtin itself. */
    interface Target {
        @Nullable
        Object call(Context cx, Scriptable scope, @Nullable Scriptable self, @Nullable Object[] arguments);
    }

    private final ScriptContext cx;
    private final ScriptableObject realm;
    private final String name;
    private final Target target;
    private @Nullable Scriptable self;
    private @Nullable Object[] arguments;

    NativeCall(
            ScriptContext cx,
            ScriptableObject realm,
            String name,
            Target target,
            @Nullable Scriptable self,
            @Nullable Object[] arguments) {
        this.cx = cx;
        this.realm = realm;
        this.name = name;
        this.target = target;
        this.self = self;
        this.arguments = arguments;
    }

    @Nullable
    Object proceed() {
        return target.call(cx, realm, self, arguments);
    }

    ScriptContext cx() {
        return cx;
    }

    ScriptableObject realm() {
        return realm;
    }

    /** As an author knows it, such as {@code Array.prototype.fill}. */
    String name() {
        return name;
    }

    @Nullable
    Scriptable self() {
        return self;
    }

    /** How many arguments there are. */
    int count() {
        return arguments.length;
    }

    /** An argument; undefined if it is not there. */
    @Nullable
    Object argument(int position) {
        return position < arguments.length ? arguments[position] : Undefined.instance;
    }

    boolean isGiven(int position) {
        return !Undefined.isUndefined(argument(position));
    }

    /** What it is called on, and its arguments: what its result may hold. */
    @Nullable
    Object[] holding() {
        @Nullable Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = self;
        return all;
    }

    void charge(long steps) {
        if (steps > 0) {
            cx.charge(steps);
        }
    }

    /** Passes on another argument. */
    void replace(int position, @Nullable Object value) {
        arguments = Arrays.copyOf(arguments, Math.max(arguments.length, position + 1));
        arguments[position] = value;
    }

    /** An argument as a whole number, which it is from then on; without one, the other. */
    double integer(int position, double otherwise) {
        Object given = argument(position);
        if (Undefined.isUndefined(given)) {
            return otherwise;
        }
        double number = ScriptRuntime.toInteger(given);
        if (!(given instanceof Number)) {
            replace(position, number);
        }
        return number;
    }

    /** An argument as text, which it is from then on. */
    String text(int position) {
        Object given = argument(position);
        if (given instanceof String text) {
            return text;
        }
        String text = ScriptRuntime.toString(given);
        replace(position, text);
        return text;
    }

    /** What the builtin is called on, as text, which it is from then on; empty if it is called on nothing, which it refuses. */
    CharSequence selfText() {
        if (self == null || Undefined.isUndefined(self)) {
            return "";
        } else if (self.getClassName().equals("String")) {
            CharSequence text = ScriptRuntime.toCharSequence(self);
            Texts.charge(text);
            return text;
        }
        String text = ScriptRuntime.toString(self);
        self = ScriptRuntime.toObject(cx, realm, text);
        return text;
    }
}
