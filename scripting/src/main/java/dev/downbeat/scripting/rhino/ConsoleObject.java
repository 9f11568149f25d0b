package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.OneLine;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** The scripts' {@code console}: lines go to the host's logger {@code dev.downbeat.script}, with file and line. */
final class ConsoleObject {

    private static final System.Logger LOG = System.getLogger("dev.downbeat.script");

    /** Writing a line takes some microseconds, and so many steps take as long. */
    private static final int STEPS_OF_A_LINE = 5_000;

    private ConsoleObject() {}

    static Scriptable make(ScriptableObject scope) {
        ScriptableObject console =
                (ScriptableObject) Context.getCurrentContext().newObject(scope);
        put(console, scope, "log", Level.INFO);
        put(console, scope, "warn", Level.WARNING);
        put(console, scope, "error", Level.ERROR);
        return console;
    }

    /** One that says nothing. */
    static Scriptable silent(ScriptableObject scope) {
        ScriptableObject console =
                (ScriptableObject) Context.getCurrentContext().newObject(scope);
        for (String name : List.of("log", "warn", "error")) {
            LambdaFunction function =
                    new LambdaFunction(scope, name, 1, (cx, callScope, self, arguments) -> Undefined.instance);
            console.defineProperty(name, function, ScriptableObject.EMPTY);
        }
        return console;
    }

    private static void put(ScriptableObject console, ScriptableObject scope, String name, Level level) {
        LambdaFunction function = new LambdaFunction(scope, name, 1, (cx, callScope, self, arguments) -> {
            ((ScriptContext) cx).charge(STEPS_OF_A_LINE);
            if (LOG.isLoggable(level)) {
                EcmaError here = ScriptFailures.here("");
                String text = line(cx, scope, arguments);
                LOG.log(level, here.sourceName() + ":" + here.lineNumber() + ": " + ScriptFailures.oneLine(text));
            }
            return Undefined.instance;
        });
        console.defineProperty(name, function, ScriptableObject.EMPTY);
    }

    /** The arguments with spaces between, as far as they are shown. */
    private static String line(Context cx, ScriptableObject scope, @Nullable Object[] arguments) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < arguments.length && line.length() <= OneLine.MAX_LENGTH; i++) {
            String text = show(cx, scope, arguments[i]);
            line.append(i == 0 ? "" : " ").append(text, 0, Math.min(text.length(), OneLine.MAX_LENGTH + 1));
        }
        return line.toString();
    }

    private static String show(Context cx, ScriptableObject scope, @Nullable Object value) {
        if (value instanceof NativeObject || value instanceof NativeArray) {
            try {
                Scriptable json = (Scriptable) ScriptableObject.getProperty(scope, "JSON");
                Callable stringify = (Callable) ScriptableObject.getProperty(json, "stringify"); // it knows its limits
                return String.valueOf(stringify.call(cx, scope, json, new Object[] {value}));
            } catch (RhinoException e) {
                return Values.describe(value); // a cycle, or too long, say
            }
        }
        return ScriptRuntime.toString(Operators.used(value));
    }
}
