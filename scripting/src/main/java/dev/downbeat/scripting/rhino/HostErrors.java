package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.OneLine;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.ScriptRuntime;

/**
 * Makes errors of scripts of what the game throws when a script calls it. What is said of the arguments or the moment
 * ({@link IllegalArgumentException}, {@link IllegalStateException}) is passed on. All else is a bug of the game: the script learns
 * that there was one, and the log the rest. Loop thread.
 */
final class HostErrors {

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    /** A class with its package, or a nested one, as the JVM and many exceptions name them. */
    private static final Pattern JAVA_NAME =
            Pattern.compile("\\b[a-z]\\w*(?:\\.[a-z]\\w*)+\\.[A-Z]|\\w\\$\\w|\\w@[0-9a-f]{5,8}\\b");

    /** How often each place failed; places are members of bound types, so there are not many. Owned by the loop thread. */
    private final Map<String, Long> failures = new HashMap<>();

    HostErrors() {}

    /**
     * What a member of the game threw.
     *
     * @param what the member, as scripts know it
     */
    EcmaError of(String what, Throwable cause) {
        boolean meant = cause instanceof IllegalArgumentException || cause instanceof IllegalStateException;
        String told = meant && cause.getMessage() != null ? OneLine.of(cause.getMessage()) : "";
        return told.isEmpty() || JAVA_NAME.matcher(told).find()
                ? bug(what, cause)
                : ScriptFailures.here(what + ": " + told);
    }

    /** What has nothing to do with what the script did. Logged at the first, second, fourth, eighth … time at this place. */
    EcmaError bug(String what, Throwable cause) {
        long count = failures.merge(what, 1L, Long::sum);
        if (Long.bitCount(count) == 1) {
            LOG.log(Level.ERROR, () -> what + " failed" + (count == 1 ? "" : ", " + count + " times"), cause);
        }
        return ScriptRuntime.constructError("Error", what + " failed inside the game; its log tells more");
    }
}
