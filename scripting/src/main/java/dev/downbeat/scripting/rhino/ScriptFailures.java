package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.Fault.Cause;
import dev.downbeat.scripting.OneLine;
import dev.downbeat.scripting.compile.AbsentNames;
import dev.downbeat.scripting.run.HandlerFailure;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.JavaScriptException;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.ScriptStackElement;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** Translates what Rhino throws into what an author reads. */
final class ScriptFailures {

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    private static final int MAX_STACK = 16;
    private static final Pattern PLACE = Pattern.compile("(.+?):(\\d{1,9})\\b");
    private static final Pattern MISSING = Pattern.compile("ReferenceError: \"(\\w+)\" is not defined\\.");

    private ScriptFailures() {}

    /** An error at the place that the running script has reached. */
    static EcmaError here(String message) {
        return ScriptRuntime.constructError("Error", message);
    }

    /** What a script's code threw, as a failure of the script. */
    static HandlerFailure of(String file, Throwable thrown) {
        if (thrown instanceof OutOfBudget e) {
            return e.where() == null
                    ? new HandlerFailure(e.cause(), file, 0, e.message(), List.of())
                    : at(e.cause(), file, e.where(), e.message());
        } else if (thrown instanceof RhinoException e) {
            return at(Cause.ERROR, file, e, details(e));
        } else if (thrown instanceof HandlerFailure e) {
            return e;
        } else if (overflow(thrown) != null) {
            return atJavaStack(Cause.RECURSION, file, thrown, "too much recursion");
        } else if (thrown instanceof OutOfMemoryError) {
            return atJavaStack(Cause.OUT_OF_MEMORY, file, thrown, "out of memory");
        }
        LOG.log(Level.DEBUG, () -> "the script engine failed: file=" + file, thrown);
        return atJavaStack(
                Cause.ENGINE, file, thrown, "the script engine failed"); // a script may read this: no Java names
    }

    /** The end of the stack, if it is that: the JVM wraps it where it comes while code is linked. */
    static @Nullable StackOverflowError overflow(Throwable thrown) {
        if (thrown instanceof StackOverflowError overflow) {
            return overflow;
        }
        return thrown.getCause() instanceof StackOverflowError overflow ? overflow : null;
    }

    /** What a promise was rejected with and nobody handled, as a failure of the script. */
    static HandlerFailure ofRejection(String blamed, @Nullable Object value) {
        String message = oneLine("a promise was rejected and nobody handles it: " + textOf(value));
        if (!(value instanceof ScriptableObject error)) {
            return new HandlerFailure(Cause.REJECTION, blamed, 0, message, List.of());
        }
        Object stack = plain(error, "stack");
        List<String> frames = stack instanceof CharSequence text ? framesOf(text.toString()) : List.of();
        Matcher place = PLACE.matcher(frames.isEmpty() ? "" : frames.get(0));
        return place.lookingAt()
                ? new HandlerFailure(Cause.REJECTION, place.group(1), Integer.parseInt(place.group(2)), message, frames)
                : new HandlerFailure(Cause.REJECTION, blamed, 0, message, frames);
    }

    /** An error's name and message, any other value shortly; no script code runs. */
    static String textOf(@Nullable Object value) {
        return value instanceof ScriptableObject error && error.getClassName().equals("Error")
                ? plain(error, "name") + ": " + plain(error, "message")
                : Values.describe(value);
    }

    /** A property that is no script code; inherited ones are the realm's. */
    private static @Nullable Object plain(ScriptableObject object, String name) {
        boolean accessor = object.getGetterOrSetter(name, 0, object, false) instanceof Function;
        Object value = accessor ? null : ScriptableObject.getProperty(object, name);
        return value instanceof CharSequence || value instanceof Number ? value : null;
    }

    private static List<String> framesOf(String stack) {
        return stack.lines()
                .map(line -> line.strip()
                        .replaceFirst("^at ", "")
                        .replaceFirst(" \\(anonymous\\)$", "")
                        .replaceFirst(" \\((.*)\\)$", " $1"))
                .filter(line -> !line.isEmpty())
                .limit(MAX_STACK)
                .map(ScriptFailures::oneLine)
                .toList();
    }

    /** What a script that catches an exception gets. */
    static @Nullable Object valueOf(RhinoException e, Context cx, Scriptable realm) {
        if (e instanceof JavaScriptException thrown) {
            return thrown.getValue();
        }
        Scriptable error = ScriptRuntime.wrapException(e, realm, cx);
        error.put("message", error, EngineErrors.plain(String.valueOf(error.get("message", error))));
        return error;
    }

    /**
     * An error of the engine as if the script had thrown it: of what its callbacks throw otherwise, a promise makes an error
     * that has another message and no stack.
     */
    static JavaScriptException asThrown(RhinoException e, Context cx, Scriptable realm) {
        return new JavaScriptException(valueOf(e, cx, realm), e.sourceName(), e.lineNumber());
    }

    /** A failure at the place where something that Rhino did not make was thrown; compiled scripts are on the Java stack. */
    private static HandlerFailure atJavaStack(Cause cause, String file, Throwable thrown, String message) {
        RhinoException place = here(message);
        place.setStackTrace(thrown.getStackTrace());
        List<ScriptStackElement> stack = scriptStack(place);
        return stack.isEmpty()
                ? new HandlerFailure(cause, file, 0, message, List.of())
                : new HandlerFailure(cause, stack.get(0).fileName, stack.get(0).lineNumber, message, frames(stack));
    }

    private static HandlerFailure at(Cause cause, String file, RhinoException e, String message) {
        List<ScriptStackElement> stack = scriptStack(e);
        if (!stack.isEmpty()) { // right in any case; what a throw statement notes is the line of the lowered text
            return new HandlerFailure(cause, stack.get(0).fileName, stack.get(0).lineNumber, message, frames(stack));
        }
        String source = e.sourceName();
        return new HandlerFailure(
                cause,
                source == null || source.isEmpty() ? file : source,
                Math.max(0, e.lineNumber()),
                message,
                List.of());
    }

    private static List<ScriptStackElement> scriptStack(RhinoException e) {
        return List.of(e.getScriptStack(MAX_STACK, null)); // none beyond is even looked at
    }

    private static List<String> frames(List<ScriptStackElement> stack) {
        return stack.stream().map(ScriptFailures::frame).toList();
    }

    private static String frame(ScriptStackElement element) {
        String function = element.functionName;
        return oneLine(element.fileName + ":" + element.lineNumber + (function == null ? "" : " " + function));
    }

    /** What was thrown, in one bounded line. Turning a thrown object into text may run script code: the budget goes on. */
    private static String details(RhinoException e) {
        String text;
        try {
            boolean plain = e instanceof JavaScriptException thrown && thrown.getValue() instanceof NativeObject;
            text = plain ? "threw an object" : withAdvice(EngineErrors.plain(e.details()));
        } catch (RuntimeException | OutOfBudget | VirtualMachineError | LinkageError again) {
            text = "threw something that cannot be shown";
        }
        return text.isEmpty() ? "threw an empty text" : oneLine(text);
    }

    /** What a library misses that was made for Node or a browser is told as it is told of an author's own script. */
    private static String withAdvice(String text) {
        if (!text.startsWith("ReferenceError")) {
            return text;
        }
        Matcher missing = MISSING.matcher(text);
        return missing.matches()
                ? AbsentNames.instead(missing.group(1))
                        .map(instead -> "ReferenceError: '" + missing.group(1) + "' is not there; " + instead)
                        .orElse(text)
                : text;
    }

    /** At most 500 characters, control characters escaped. */
    static String oneLine(@Nullable String text) {
        return OneLine.of(String.valueOf(text));
    }
}
