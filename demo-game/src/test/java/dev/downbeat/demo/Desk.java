package dev.downbeat.demo;

import static org.junit.jupiter.api.Assumptions.abort;

import org.jspecify.annotations.Nullable;

/** What a machine may lack: a desk skips the test that needs it; where {@code CI=true} that is a failure. */
public final class Desk {

    private Desk() {}

    /**
     * Ends the test; {@code throw} tells the compiler so.
     *
     * @param need what CI does with the missing thing: {@code "CI draws its pictures"}
     * @param obstacle what was in the way
     */
    public static RuntimeException lacks(String need, @Nullable String obstacle) {
        String message = need + ": " + obstacle;
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(message);
        }
        return abort(message);
    }
}
