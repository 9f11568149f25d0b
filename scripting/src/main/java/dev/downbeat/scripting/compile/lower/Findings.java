package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.ErrorManager;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.SortingErrorManager;
import com.google.javascript.rhino.Node;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.compile.Position;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What is wrong with one script. Of errors that follow from each other, the first is kept. */
final class Findings {

    /** Beyond, a file is no script, and to look up each line would take a minute. */
    private static final int MOST = 1_000;

    private record Finding(Position at, String message) {}

    private final ScriptFile file;
    private final List<Finding> found = new ArrayList<>();

    Findings(ScriptFile file) {
        this.file = file;
    }

    /** Where Closure reports to. */
    ErrorManager errorManager() {
        return new SortingErrorManager(Set.of()) {
            @Override
            public void report(CheckLevel level, JSError error) {
                super.report(level, error); // it asks for its own count
                if (found.size() == MOST) {
                    return;
                }
                String here = file.line(error.getLineno());
                if (level == CheckLevel.ERROR) {
                    add(error.getLineno(), Wording.column(error, here), Wording.of(error, here));
                } else if (error.getType().key.equals("JSC_INVALID_OCTAL_LITERAL")) {
                    add(error.getLineno(), error.getCharno() + 1, Wording.ofOctal(here, error.getCharno()));
                }
            }
        };
    }

    void add(int line, int column, String message) {
        found.add(new Finding(new Position(Math.max(0, line), Math.max(0, column)), message));
    }

    void add(Node where, String message) {
        add(where.getLineno(), where.getCharno() + 1, message);
    }

    boolean any() {
        return !found.isEmpty();
    }

    /**
     * In the order of the file. What follows from an error is left out as far as it can be told: the rest of its line, and a
     * brace that closes what the parser does not know to be open.
     */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        int last = Integer.MIN_VALUE;
        List<Finding> sorted = found.stream()
                .sorted(Comparator.comparingInt(
                                (Finding finding) -> finding.at().line())
                        .thenComparingInt(finding -> finding.at().column()))
                .toList();
        for (Finding finding : sorted) {
            Position at = finding.at();
            boolean strayBrace = !problems.isEmpty() && file.line(at.line()).startsWith("}", at.column() - 1);
            if (at.line() != last && !strayBrace) {
                problems.add(
                        Problem.error(file.path(), at.line(), at.column(), finding.message(), file.line(at.line())));
            }
            last = at.line();
        }
        return problems;
    }
}
