package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.run.HandlerFailure;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.JavaScriptException;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.ScriptStackElement;

/** Translates what Rhino throws into what an author reads. */
final class ScriptFailures {

    private static final int MAX_MESSAGE = 500;
    private static final int MAX_STACK = 16;

    private ScriptFailures() {}

    /** An error at the place that the running script has reached. */
    static EcmaError here(String message) {
        return ScriptRuntime.constructError("Error", message);
    }

    /** What a script's code threw, as a failure of the script. */
    static HandlerFailure of(String file, Throwable thrown) {
        if (thrown instanceof OutOfSteps e) {
            return at(file, e.where(), e.where().getErrorMessage());
        } else if (thrown instanceof RhinoException e) {
            return at(file, e, details(e));
        } else if (thrown instanceof HandlerFailure e) {
            return e;
        } else if (thrown instanceof StackOverflowError) {
            return atJavaStack(file, thrown, "too much recursion");
        } else if (thrown instanceof OutOfMemoryError) {
            return atJavaStack(file, thrown, "out of memory");
        }
        return atJavaStack(file, thrown, oneLine("the script engine failed: " + thrown));
    }

    /** A failure at the place where something that Rhino did not make was thrown; compiled scripts are on the Java stack. */
    private static HandlerFailure atJavaStack(String file, Throwable thrown, String message) {
        RhinoException place = here(message);
        place.setStackTrace(thrown.getStackTrace());
        List<ScriptStackElement> stack = scriptStack(place);
        return stack.isEmpty()
                ? new HandlerFailure(file, 0, message, List.of())
                : new HandlerFailure(stack.get(0).fileName, stack.get(0).lineNumber, message, frames(stack));
    }

    private static HandlerFailure at(String file, RhinoException e, String message) {
        String source = e.sourceName();
        return new HandlerFailure(
                source == null || source.isEmpty() ? file : source,
                Math.max(0, e.lineNumber()),
                message,
                frames(scriptStack(e)));
    }

    private static List<ScriptStackElement> scriptStack(RhinoException e) {
        return Arrays.stream(e.getScriptStack()).limit(MAX_STACK).toList();
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
            text = plain ? "threw an object" : e.details();
        } catch (RuntimeException | OutOfSteps | StackOverflowError | OutOfMemoryError again) {
            text = "threw something that cannot be shown";
        }
        return oneLine(text);
    }

    /** At most 500 characters, control characters escaped. */
    static String oneLine(@Nullable String text) {
        String known = String.valueOf(text);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < known.length() && line.length() < MAX_MESSAGE; i++) {
            char c = known.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                line.append(c == '\n' ? "\\n" : String.format("\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        return known.length() > MAX_MESSAGE ? line.append('…').toString() : line.toString();
    }
}
