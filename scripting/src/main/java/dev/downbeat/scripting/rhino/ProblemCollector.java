package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ErrorReporter;
import org.mozilla.javascript.EvaluatorException;

/** Collects the errors of one compilation; of several in one line the first, because the rest follow from it. */
final class ProblemCollector implements ErrorReporter {

    private final ScriptFile file;
    private final List<Problem> problems = new ArrayList<>();

    ProblemCollector(ScriptFile file) {
        this.file = file;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void add(int line, int column, String message) {
        boolean known = problems.stream().anyMatch(problem -> problem.line() == line);
        if (!known) {
            problems.add(Problem.error(
                    file.path(),
                    line,
                    column,
                    ScriptFailures.oneLine(message),
                    ScriptFailures.oneLine(file.line(line))));
        }
    }

    @Override
    public void warning(
            @Nullable String message,
            @Nullable String sourceName,
            int line,
            @Nullable String lineSource,
            int lineOffset) {
        // Rhino's style warnings (missing semicolons) are not ours to make.
    }

    @Override
    public void error(
            @Nullable String message,
            @Nullable String sourceName,
            int line,
            @Nullable String lineSource,
            int lineOffset) {
        add(line, Math.max(0, lineOffset), String.valueOf(message));
    }

    @Override
    public EvaluatorException runtimeError(
            @Nullable String message,
            @Nullable String sourceName,
            int line,
            @Nullable String lineSource,
            int lineOffset) {
        return new EvaluatorException(message, sourceName, line, lineSource, lineOffset);
    }
}
