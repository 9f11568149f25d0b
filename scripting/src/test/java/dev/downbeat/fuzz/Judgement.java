package dev.downbeat.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.OneLine;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says whether what came of a save is fit for its author: a live revision, or problems that say where they are. */
final class Judgement {

    /** What no author can do anything about. */
    private static final Pattern NOT_FOR_AUTHORS = Pattern.compile(
            "\\b(java|javax|jdk|com\\.google|com\\.fasterxml|org\\.mozilla|dev\\.downbeat)\\.|Exception|"
                    + "Java(Class|Object|Package)|compiler failed|engine failed|Node\\.|INTERNAL");

    private static final int MOST_PROBLEMS = 200; // of one save

    private Judgement() {}

    /** Whether the revision went live. */
    static boolean judge(Loading.Result result) {
        assertThat(result.reports()).as("reports").isNotEmpty();
        for (ReloadReport report : result.reports()) {
            report.problems().forEach(problem -> judge(problem, result.snapshot()));
            assertThat(report.problems().size()).as("the number of problems").isLessThanOrEqualTo(MOST_PROBLEMS);
        }
        ReloadReport report = result.reports().get(0);
        boolean errors = report.problems().stream().anyMatch(each -> each.severity() == Problem.Severity.ERROR);
        assertThat(report.outcome() == ReloadReport.Outcome.COMMITTED)
                .as("%s with %s", report.outcome(), report.problems())
                .isEqualTo(!errors);
        result.faults().forEach(Judgement::judge);
        return !errors;
    }

    private static void judge(Problem problem, Snapshot snapshot) {
        assertFit(problem.message());
        assertFit(problem.sourceLine().length() > OneLine.MAX_LENGTH + 1 ? "too long" : "");
        Optional<ScriptFile> file = snapshot.files().stream()
                .filter(each -> each.path().equals(problem.file()))
                .findFirst();
        boolean unread = snapshot.problems().contains(problem);
        assertThat(file.isPresent() || unread).as("the file of %s", problem).isTrue();
        List<String> lines = file.map(each -> each.text().lines().toList()).orElse(List.of());
        assertThat(problem.line()).as("the line of %s", problem).isBetween(0, lines.size() + 1);
        if (problem.line() == 0) {
            assertThat(problem.column()).as("the column of %s", problem).isZero();
        } else {
            String line = problem.line() <= lines.size() ? lines.get(problem.line() - 1) : "";
            assertThat(problem.column()).as("the column of %s", problem).isBetween(0, line.length() + 1);
            assertThat(problem.sourceLine()).as("the line of %s", problem).isEqualTo(OneLine.of(line));
        }
    }

    private static void judge(Fault fault) {
        assertFit(fault.message());
        assertThat(fault.stack().size()).as("the stack of %s", fault).isLessThanOrEqualTo(16);
        fault.stack().forEach(Judgement::assertFit);
    }

    private static void assertFit(String text) {
        assertThat(text.length()).as("the length of %s", text).isLessThanOrEqualTo(OneLine.MAX_LENGTH + 1);
        assertThat(text.chars().anyMatch(Character::isISOControl))
                .as("control characters in %s", text)
                .isFalse();
        assertThat(NOT_FOR_AUTHORS.matcher(text).find())
                .as("what no author can do anything about: %s", text)
                .isFalse();
    }
}
