package dev.downbeat.demo.picture;

import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptChange;
import dev.downbeat.scripting.ScriptChange.FunctionChange;
import dev.downbeat.scripting.ScriptChange.FunctionFate;
import dev.downbeat.scripting.ScriptChange.VariableChange;
import dev.downbeat.scripting.ScriptChange.VariableFate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a reload did, in a line a script. Stateless. */
public final class ReloadLines {

    private ReloadLines() {}

    /** @param revision the one that is live now */
    static List<String> of(ReloadReport report, long revision) {
        List<String> lines = new ArrayList<>();
        if (report.outcome() == ReloadReport.Outcome.ROLLED_BACK) {
            lines.add("rolled back to revision " + revision);
        }
        if (report.outcome() == ReloadReport.Outcome.COMMITTED && report.cause() instanceof ReloadReport.Cause.Save) {
            double millis = report.timing().saveToLiveNanos() / 1e6;
            lines.add(String.format(Locale.ROOT, "live %.0f ms after the save", millis));
        }
        report.changes().forEach(change -> lines.add(of(change)));
        return lines;
    }

    /** What a reload did to a script. */
    public static String of(ScriptChange change) {
        return change.file() + ": " + what(change);
    }

    /** Why that happened, what it cost, and what its author should know besides: a text each. */
    public static List<String> reasons(ScriptChange change) {
        List<String> reasons = new ArrayList<>();
        if (!change.reason().isEmpty()) {
            reasons.add(change.reason());
        }
        change.variables().stream()
                .filter(variable -> variable.fate() == VariableFate.RESET)
                .forEach(variable -> reasons.add(reset(variable)));
        reasons.addAll(change.notes());
        return reasons;
    }

    private static String reset(VariableChange variable) {
        String what = variable.name() + " reset";
        return variable.reason().isEmpty() ? what : what + ": " + variable.reason();
    }

    private static String what(ScriptChange change) {
        return switch (change.kind()) {
            case PATCHED -> patched(change);
            case RELOADED -> "reloaded" + variables(change, VariableFate.KEPT) + variables(change, VariableFate.RESET);
            default -> change.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String patched(ScriptChange change) {
        String functions = change.functions().stream()
                .filter(function -> function.fate() != FunctionFate.UNCHANGED)
                .map(ReloadLines::what)
                .collect(Collectors.joining(", "));
        return functions.isEmpty() ? "no function differs" : functions;
    }

    private static String what(FunctionChange function) {
        return function.name() + " " + function.fate().name().toLowerCase(Locale.ROOT);
    }

    /** Those of one fate, such as {@code , kept score}; what is the same again needs no word. */
    private static String variables(ScriptChange change, VariableFate fate) {
        String names = change.variables().stream()
                .filter(variable -> variable.fate() == fate)
                .map(VariableChange::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : ", " + fate.name().toLowerCase(Locale.ROOT) + " " + names;
    }
}
