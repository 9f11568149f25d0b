package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.LogLines;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ReloadReport.Timing;
import dev.downbeat.scripting.ScriptChange;
import dev.downbeat.scripting.ScriptListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/observing.md} shows the lines of the log as they are. */
class LogDocumentTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?:`(\\w+)`)? ?\\| [^|]* ?\\| `(.*)` \\|$");
    private static final String REST = "…";
    private static final long BULLET = 11L << 24 | 8; // 11.8

    /** The level, where a row has none that of the row above, and the line. */
    private static List<String> shown() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "observing.md"));
        String log = document.substring(document.indexOf("## The log"), document.indexOf("## A profile"));
        List<String> lines = new ArrayList<>();
        String level = "";
        for (Matcher row = ROW.matcher(log); row.find(); ) {
            level = row.group(1) == null ? level : row.group(1);
            lines.add(level + " " + row.group(2));
        }
        return lines;
    }

    private static ReloadReport report(long revision, Outcome outcome, String file, Problem... problems) {
        return new ReloadReport(
                revision,
                new ReloadReport.Cause.Save(),
                outcome,
                List.of(ScriptChange.of(file, ScriptChange.Kind.CHANGED)),
                List.of(problems),
                1,
                new Timing(80_000_000, 150_000_000, 31_000_000, 11_000_000, 10_000));
    }

    private static Fault fault(String file, int line, String message, String kind) {
        return new Fault(Fault.Cause.ERROR, file, line, message, List.of(), BULLET, kind, "tick", 790, 790, 5, 1);
    }

    @Test
    void showsTheLinesThatAreLogged() throws IOException {
        ReportLog log = new ReportLog(ScriptListener.NONE);
        Fault first = fault("bullet.js", 23, "TypeError: Cannot read property \"x\" from undefined", "bullet");
        try (LogLines lines = new LogLines("dev.downbeat.scripting", Level.INFO)) {
            log.reloaded(report(2, Outcome.COMMITTED, "drone.js"), 2);
            log.reloaded(
                    report(
                            3,
                            Outcome.REJECTED,
                            "hunter.js",
                            Problem.error("hunter.js", 51, 37, "',' expected", "f(a b)")),
                    2);
            log.faulted(first);
            log.reloaded(report(5, Outcome.ROLLED_BACK, "bullet.js"), 4);
            log.quarantined(new Quarantine("drone", "drone.js", fault("drone.js", 3, "x", "drone")));
            List<String> logged = lines.records().stream()
                    .map(line -> line.getLevel() + " " + line.getMessage())
                    .toList();

            List<String> shown = shown();

            assertThat(shown).hasSameSizeAs(logged);
            assertThat(logged).allMatch(line -> shown.stream().anyMatch(each -> isShown(each, line)));
            assertThat(shown).allMatch(each -> logged.stream().anyMatch(line -> isShown(each, line)));
        }
    }

    private static boolean isShown(String shown, String logged) {
        return shown.endsWith(REST)
                ? logged.startsWith(shown.substring(0, shown.length() - REST.length()))
                : logged.equals(shown);
    }
}
