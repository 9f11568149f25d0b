package dev.downbeat.demo.workbench;

import dev.downbeat.demo.console.Draft;
import dev.downbeat.demo.console.Recall;
import dev.downbeat.demo.console.Unfinished;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.PanelRow;
import dev.downbeat.demo.view.PanelRow.Line;
import dev.downbeat.demo.view.PanelRow.Prompt;
import dev.downbeat.demo.view.PanelRow.Source;
import dev.downbeat.demo.view.PanelView;
import dev.downbeat.demo.view.Tone;
import dev.downbeat.demo.view.Typed;
import dev.downbeat.scripting.Completion;
import dev.downbeat.scripting.Evaluation;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.Scripts;
import java.util.ArrayList;
import java.util.List;

/** A console: what is typed in is evaluated in the realm of the scripts, and what comes of it stands below it. */
final class ConsolePanel implements Panel {

    /** Characters of a row. */
    private static final int WIDTH = 78;

    private static final int MOST_ROWS = 500;
    private static final int MOST_WORDS = 60;
    private static final int PAGE = 10;
    private static final String FOOTER = "Enter evaluates · Shift Enter: new line · Tab completes · Up, Down: history";

    private static final List<PanelRow> GREETING = List.of(
            Line.of(Tone.QUIET, "What you type is evaluated at the next tick boundary, and sees what handlers see:"),
            Line.of(Tone.CODE, "  arena.player()"),
            Line.of(Tone.CODE, "  const d = entities('drone')[0]; d.state"),
            Line.of(Tone.CODE, "  scripts['drone.js']"),
            Line.of(Tone.QUIET, ""));

    private final Game game;
    private final Scripts scripts;

    // Owned by the loop thread.
    private final Draft draft = new Draft();
    private final Recall recall = new Recall();
    private final List<PanelRow> said = new ArrayList<>(GREETING);
    private List<String> words = List.of(); // that what is typed may go on with
    private int waiting; // inputs that nothing has come of yet
    private int scrolled; // rows, from the end

    ConsolePanel(Game game, Scripts scripts) {
        this.game = game;
        this.scripts = scripts;
    }

    @Override
    public boolean takesText() {
        return true;
    }

    @Override
    public void press(Key key) {
        if (key == Key.PREVIOUS) {
            scrolled = Math.min(said.size(), scrolled + PAGE);
        } else if (key == Key.NEXT) {
            scrolled = Math.max(0, scrolled - PAGE);
        }
    }

    @Override
    public void type(Typed typed) {
        scrolled = 0;
        words = List.of();
        if (typed instanceof Typed.Text text) {
            draft.insert(text.text());
        } else {
            edit((Typed.Edit) typed);
        }
    }

    private void edit(Typed.Edit key) {
        switch (key) {
            case ENTER -> enter();
            case NEW_LINE -> draft.insert("\n");
            case TAB -> complete();
            case BACKSPACE -> draft.backspace();
            case DELETE -> draft.delete();
            case LEFT -> draft.left();
            case RIGHT -> draft.right();
            case HOME -> draft.home();
            case END -> draft.end();
            case UP -> {
                if (!draft.up()) {
                    draft.set(recall.earlier(draft.text()));
                }
            }
            case DOWN -> {
                if (!draft.down()) {
                    draft.set(recall.later(draft.text()));
                }
            }
        }
    }

    private void enter() {
        String source = draft.text();
        if (Unfinished.is(source)) {
            draft.end();
            draft.insert("\n");
        } else if (!source.isBlank()) {
            say(prompts(source, -1));
            recall.add(source);
            draft.set("");
            waiting++;
            scripts.evaluate(game.world(), source, this::told);
        }
    }

    private void complete() {
        String before = draft.beforeCaret();
        if (before.isBlank() || before.endsWith("\n") || before.endsWith("  ")) {
            draft.insert("  ");
            return;
        }
        Completion completion = scripts.complete(before);
        if (!completion.words().isEmpty()) {
            draft.replaceFrom(completion.start(), commonStart(completion.words()));
            words = completion.words().size() > 1 ? completion.words() : List.of();
        }
    }

    private static String commonStart(List<String> words) {
        String common = words.get(0);
        for (String word : words) {
            while (!word.startsWith(common)) {
                common = common.substring(0, common.length() - 1);
            }
        }
        return common;
    }

    private void told(Evaluation evaluation) {
        waiting--;
        if (evaluation instanceof Evaluation.Value value) {
            say(value.text()
                    .lines()
                    .flatMap(line -> cut(line).stream())
                    .map(line -> Line.of(Tone.CODE, line))
                    .toList());
        } else if (evaluation instanceof Evaluation.Failed failed) {
            failed.problems().forEach(problem -> say(rows(problem)));
        }
    }

    private static List<PanelRow> rows(Problem problem) {
        List<PanelRow> rows = new ArrayList<>();
        Wrapped.lines(problem.toString(), WIDTH).forEach(line -> rows.add(Line.of(Tone.BAD, line)));
        if (!problem.sourceLine().isBlank()) {
            rows.add(new Source(problem.sourceLine(), problem.column()));
        }
        return rows;
    }

    /** With its indentation, unlike what is broken between words. */
    private static List<String> cut(String line) {
        List<String> parts = new ArrayList<>();
        for (int start = 0; start == 0 || start < line.length(); start += WIDTH) {
            parts.add(line.substring(start, Math.min(line.length(), start + WIDTH)));
        }
        return parts;
    }

    private void say(List<? extends PanelRow> rows) {
        said.addAll(rows);
        if (said.size() > MOST_ROWS) {
            said.subList(0, said.size() - MOST_ROWS).clear();
        }
    }

    /** @param caret its place in the text; -1 for none */
    private static List<PanelRow> prompts(String text, int caret) {
        List<PanelRow> rows = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            int column = caret - start;
            boolean here = caret >= 0 && column >= 0 && column <= line.length();
            rows.add(new Prompt(start == 0 ? ">" : "…", line, here ? column : -1));
            start += line.length() + 1;
        }
        return rows;
    }

    @Override
    public PanelView view() {
        List<PanelRow> rows = new ArrayList<>(said);
        if (waiting > 0) {
            rows.add(Line.of(Tone.QUIET, "…"));
        }
        rows.addAll(prompts(draft.text(), draft.beforeCaret().length()));
        if (!words.isEmpty()) {
            int more = Math.max(0, words.size() - MOST_WORDS);
            String shown = String.join("  ", words.subList(0, words.size() - more)) + (more > 0 ? "  … " + more : "");
            Wrapped.lines(shown, WIDTH).forEach(line -> rows.add(Line.of(Tone.QUIET, line)));
        }
        return new PanelView("CONSOLE", Neon.AMBER, rows, Math.max(0, rows.size() - 1 - scrolled), -1, FOOTER);
    }
}
