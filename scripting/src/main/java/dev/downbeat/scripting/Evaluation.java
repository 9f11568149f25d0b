package dev.downbeat.scripting;

import java.util.List;

/** What became of an input that was typed in at a console; see {@link Scripts#evaluate}. */
public sealed interface Evaluation {

    /** What the places of problems call an input. */
    String CONSOLE = "console";

    /**
     * It came to its end.
     *
     * @param text the value of its last statement if that is an expression, else {@code undefined}: as it would be written in
     *     a script, on several lines if one is too short for it, and cut where it is too long or too deep. Without control
     *     characters but {@code \n}
     */
    record Value(String text) implements Evaluation {}

    /**
     * It did not compile, or failed, or was aborted. What it had changed of the game is undone as that of a handler is
     * ({@link ScriptOptions#undo}).
     *
     * @param problems one or more: places in the input are in the file {@value #CONSOLE}
     */
    record Failed(List<Problem> problems) implements Evaluation {
        public Failed {
            problems = List.copyOf(problems);
        }
    }
}
