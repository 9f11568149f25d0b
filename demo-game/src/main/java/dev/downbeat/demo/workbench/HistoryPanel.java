package dev.downbeat.demo.workbench;

import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.picture.ReloadLines;
import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.PanelRow;
import dev.downbeat.demo.view.PanelRow.Line;
import dev.downbeat.demo.view.PanelView;
import dev.downbeat.demo.view.Tone;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.Revision;
import dev.downbeat.scripting.ScriptChange;
import dev.downbeat.scripting.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of every attempt to change the scripts, latest first, and the way back to a good one. */
final class HistoryPanel implements Panel {

    private static final float CAUSE = 0.2f;
    private static final float OUTCOME = 0.5f;
    private static final int MOST_CHARACTERS = 60; // of a detail
    private static final String FOOTER = "Page up, Page down: choose · Enter: roll back to it";

    private final Game game;
    private final Scripts scripts;
    private final Choice choice = new Choice();
    private String answer = ""; // owned by the loop thread

    HistoryPanel(Game game, Scripts scripts) {
        this.game = game;
        this.scripts = scripts;
    }

    @Override
    public void opened() {
        answer = "";
    }

    @Override
    public void press(Key key) {
        choice.press(key);
        List<ReloadReport> history = game.scripted().history();
        int chosen = choice.of(history.size());
        if (key == Key.ACT && chosen >= 0) {
            rollBackTo(history.get(chosen).revision());
        }
    }

    /** Asked for, not done: the report that follows says how it ended. */
    private void rollBackTo(long revision) {
        if (revision == game.scripted().revision()) {
            answer = "revision " + revision + " is live";
        } else if (scripts.revisions().stream().filter(Revision::good).noneMatch(each -> each.number() == revision)) {
            answer = "revision " + revision + " cannot be brought back: it is not good, or not kept any more";
        } else {
            answer = "revision " + revision + " comes back as revision " + scripts.rollBackTo(revision);
        }
    }

    @Override
    public PanelView view() {
        List<ReloadReport> history = game.scripted().history();
        int chosen = choice.of(history.size());
        List<PanelRow> rows = new ArrayList<>();
        int chosenRow = -1;
        int seen = 0;
        for (int i = 0; i < history.size(); i++) {
            ReloadReport report = history.get(i);
            chosenRow = i == chosen ? rows.size() : chosenRow;
            rows.add(line(report));
            if (i == chosen) {
                details(report).forEach(text -> rows.add(Line.of(Tone.QUIET, "").and(CAUSE, Tone.CODE, text)));
                seen = rows.size() - 1;
            }
        }
        return new PanelView("HISTORY", Neon.LIME, rows, seen, chosenRow, answer.isEmpty() ? FOOTER : answer);
    }

    private Line line(ReloadReport report) {
        boolean live = report.revision() == game.scripted().revision();
        return Line.of(Tone.PLACE, "revision " + report.revision())
                .and(CAUSE, Tone.PLAIN, cause(report.cause()))
                .and(
                        OUTCOME,
                        report.outcome() == ReloadReport.Outcome.COMMITTED ? Tone.GOOD : Tone.BAD,
                        live ? "live" : name(report.outcome()))
                .and(1, Tone.NUMBER, millis(report));
    }

    private static String name(ReloadReport.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String cause(Cause cause) {
        if (cause instanceof Cause.Patch patch) {
            return "patch of " + patch.function() + " in " + patch.file();
        } else if (cause instanceof Cause.Draft draft) {
            return "draft of " + draft.file();
        } else if (cause instanceof Cause.RollBack back) {
            return "roll back to " + back.revision();
        }
        return cause instanceof Cause.Start ? "start" : "save";
    }

    /** From save to live; a start follows no save. */
    private static String millis(ReloadReport report) {
        if (report.cause() instanceof Cause.Start) {
            return "";
        }
        return String.format(Locale.ROOT, "%.1f ms", report.timing().saveToLiveNanos() / 1e6);
    }

    private static List<String> details(ReloadReport report) {
        List<String> lines = new ArrayList<>();
        for (ScriptChange change : report.changes()) {
            lines.addAll(wrapped("", ReloadLines.of(change)));
            ReloadLines.reasons(change).forEach(reason -> lines.addAll(wrapped("  ", reason)));
        }
        report.problems().forEach(problem -> lines.add(problem.toString()));
        return lines.isEmpty() ? List.of("nothing differs") : lines;
    }

    /** A long text goes on below, and further in. */
    private static List<String> wrapped(String indent, String text) {
        List<String> lines = new ArrayList<>();
        for (String part : Wrapped.lines(text, MOST_CHARACTERS)) {
            lines.add((lines.isEmpty() ? indent : indent + "  ") + part);
        }
        return lines;
    }
}
