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
        } else if (thrown instanceof StackOverflowError) {
            return of(file, "too much recursion");
        }
        throw new IllegalArgumentException("not thrown by a script", thrown);
    }

    /** A failure of a script at no known line. */
    static HandlerFailure of(String file, String message) {
        return new HandlerFailure(file, 0, message, List.of());
    }

    private static HandlerFailure at(String file, RhinoException e, String message) {
        List<String> stack = Arrays.stream(e.getScriptStack())
                .limit(MAX_STACK)
                .map(ScriptFailures::frame)
                .toList();
        String source = e.sourceName();
        return new HandlerFailure(
                source == null || source.isEmpty() ? file : source, Math.max(0, e.lineNumber()), message, stack);
    }

    private static String frame(ScriptStackElement element) {
        String function = element.functionName;
        return element.fileName + ":" + element.lineNumber + (function == null ? "" : " " + function);
    }

    /** What was thrown, in one bounded line. Turning a thrown object into text may run script code: the budget goes on. */
    private static String details(RhinoException e) {
        String text;
        try {
            boolean plain = e instanceof JavaScriptException thrown && thrown.getValue() instanceof NativeObject;
            text = plain ? "threw an object" : e.details();
        } catch (RhinoException | OutOfSteps | StackOverflowError again) {
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
