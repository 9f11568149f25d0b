package dev.downbeat.demo.workbench;

import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.PanelRow;
import dev.downbeat.demo.view.PanelRow.Line;
import dev.downbeat.demo.view.PanelSpan;
import dev.downbeat.demo.view.PanelView;
import dev.downbeat.demo.view.Tone;
import java.util.ArrayList;
import java.util.List;

/** All keys. Loop thread. */
final class HelpPanel implements Panel {

    private static final float MEANING = 0.3f;

    private static final List<PanelRow> ROWS = rows();
    private static final PanelSpan TOP = new PanelSpan(0, 1);

    private PanelSpan shown = TOP;
    private int seen;

    @Override
    public void opened() {
        shown = TOP;
        seen = 0;
    }

    @Override
    public void shown(PanelSpan span) {
        shown = span;
    }

    @Override
    public void press(Key key) {
        if (key == Key.NEXT) {
            seen = Math.min(ROWS.size() - 1, shown.pageDown());
        } else if (key == Key.PREVIOUS) {
            seen = shown.pageUp();
        }
    }

    @Override
    public PanelView view() {
        return new PanelView("KEYS", Neon.CYAN, ROWS, seen, -1, "", "Page up, Page down");
    }

    private static List<PanelRow> rows() {
        List<PanelRow> rows = new ArrayList<>();
        heading(rows, "SHIP");
        key(rows, "W A S D, arrows", "fly");
        key(rows, "mouse", "aim");
        key(rows, "Space, left button", "fire");
        key(rows, "R", "a new round, when one is over");
        heading(rows, "GAMEPAD");
        key(rows, "left, right stick", "fly; aim and fire");
        key(rows, "A, right trigger", "fire ahead");
        key(rows, "Start", "a new round, when one is over");
        heading(rows, "TIME, SOUND");
        key(rows, "P", "pause and go on");
        key(rows, "N", "one tick, then pause");
        key(rows, ",  .   or  -  +", "slower, faster");
        key(rows, "M", "sound off and on");
        heading(rows, "WORKBENCH");
        for (PanelName panel : PanelName.values()) {
            key(rows, panel.keyName(), panel.purpose());
        }
        key(rows, "Page up, down, wheel", "choose a row");
        key(rows, "arrow left, right", "turn the chosen number; look at another entity");
        key(rows, "click in the arena", "on F6, look at the entity that is nearest");
        key(rows, "C, Enter", "copy the chosen place; roll back to the chosen revision");
        key(rows, "Escape", "close the page; without one, end the game");
        heading(rows, "CONSOLE");
        key(rows, "Enter, Shift Enter", "evaluate; a new line");
        key(rows, "Up, Down", "what was typed before");
        key(rows, "Tab", "complete a name");
        key(rows, "Ctrl V", "paste");
        return List.copyOf(rows);
    }

    private static void heading(List<PanelRow> rows, String text) {
        rows.add(Line.of(Tone.HEADING, text));
    }

    private static void key(List<PanelRow> rows, String key, String meaning) {
        rows.add(Line.of(Tone.PLACE, key).and(MEANING, Tone.PLAIN, meaning));
    }
}
