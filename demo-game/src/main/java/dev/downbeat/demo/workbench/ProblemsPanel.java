package dev.downbeat.demo.workbench;

import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.PanelHit;
import dev.downbeat.demo.view.PanelRow;
import dev.downbeat.demo.view.PanelRow.Line;
import dev.downbeat.demo.view.PanelRow.Source;
import dev.downbeat.demo.view.PanelView;
import dev.downbeat.demo.view.Tone;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.Quarantine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All that is wrong with the scripts, until it is mended: what keeps them from going live, what is off, what fails. */
final class ProblemsPanel implements Panel {

    private static final float MESSAGE = 0.3f;
    private static final String FOOTER = "Page up, Page down: choose · C or a click: copy its place";

    /** Something wrong: where, and the rows that tell of it. */
    private record Trouble(String heading, String place, List<PanelRow> rows) {}

    private final Game game;
    private final Consumer<String> clipboard;
    private final Choice choice = new Choice();

    // Owned by the loop thread.
    private int seen; // what keys chose last: what the mouse chooses stays where it is
    private boolean held; // the mouse button
    private String copied = "";

    ProblemsPanel(Game game, Consumer<String> clipboard) {
        this.game = game;
        this.clipboard = clipboard;
    }

    @Override
    public void opened() {
        copied = "";
    }

    @Override
    public void press(Key key) {
        choice.press(key);
        List<Trouble> troubles = troubles();
        int chosen = choice.of(troubles.size());
        seen = Math.max(0, chosen);
        if (key == Key.COPY && chosen >= 0) {
            copyPlace(troubles.get(chosen));
        }
    }

    @Override
    public void hold(PanelHit hit) {
        if (held) {
            return;
        }
        held = true;
        List<Trouble> troubles = troubles();
        int clicked = at(hit.row(), troubles);
        if (clicked >= 0) {
            choice.choose(clicked);
            copyPlace(troubles.get(clicked));
        }
    }

    @Override
    public void release() {
        held = false;
    }

    @Override
    public void closed() {
        release();
    }

    private void copyPlace(Trouble trouble) {
        copied = trouble.place();
        clipboard.accept(copied);
    }

    /** Which of them a row of the page tells of; -1 for none. */
    private static int at(int row, List<Trouble> troubles) {
        int next = 0;
        String heading = "";
        for (int i = 0; i < troubles.size(); i++) {
            Trouble trouble = troubles.get(i);
            if (!trouble.heading().equals(heading)) {
                heading = trouble.heading();
                next++;
            }
            if (row < next) {
                return -1;
            }
            next += trouble.rows().size();
            if (row < next) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public PanelView view() {
        List<Trouble> troubles = troubles();
        if (troubles.isEmpty()) {
            List<PanelRow> well = List.of(Line.of(Tone.PLAIN, "All is well: no problems, no faults, nothing is off."));
            return PanelView.of("PROBLEMS", Neon.LIME, well, "");
        }
        List<PanelRow> rows = new ArrayList<>();
        int chosen = choice.of(troubles.size());
        int chosenRow = 0;
        int seenRow = 0;
        int last = Math.min(seen, troubles.size() - 1);
        String heading = "";
        for (int i = 0; i < troubles.size(); i++) {
            Trouble trouble = troubles.get(i);
            if (!trouble.heading().equals(heading)) {
                heading = trouble.heading();
                rows.add(Line.of(Tone.HEADING, heading));
            }
            chosenRow = i == chosen ? rows.size() : chosenRow;
            rows.addAll(trouble.rows());
            seenRow = i == last ? rows.size() - 1 : seenRow;
        }
        String footer = copied.isEmpty() ? FOOTER : "copied: " + copied;
        return new PanelView("PROBLEMS", Neon.RED, rows, seenRow, chosenRow, footer);
    }

    private List<Trouble> troubles() {
        List<Trouble> troubles = new ArrayList<>();
        game.scripted().problems().forEach(problem -> troubles.add(of(problem)));
        game.scripted().quarantines().forEach(quarantine -> troubles.add(of(quarantine)));
        game.scripted().faults().forEach(fault -> troubles.add(of(fault)));
        return troubles;
    }

    private static Trouble of(Problem problem) {
        boolean warning = problem.severity() == Problem.Severity.WARNING;
        List<PanelRow> rows = new ArrayList<>(message(problem.place(), problem.message()));
        if (!problem.sourceLine().isBlank()) {
            rows.add(new Source(problem.sourceLine(), problem.column()));
        }
        return new Trouble(warning ? "POINTED OUT" : "KEEPS SCRIPTS FROM GOING LIVE", problem.place(), rows);
    }

    private static Trouble of(Quarantine quarantine) {
        Fault fault = quarantine.fault();
        String message = "every " + quarantine.kind() + " is without behaviour until " + quarantine.file()
                + " is mended: " + fault.message();
        return new Trouble("QUARANTINED", fault.place(), message(fault.place(), message));
    }

    private static Trouble of(Fault fault) {
        return new Trouble("FAULTS", fault.place(), rows(fault));
    }

    /** What there is to say of a fault. */
    static List<PanelRow> rows(Fault fault) {
        List<PanelRow> rows = new ArrayList<>(message(fault.place(), fault.message()));
        String whom = fault.event().isEmpty() ? fault.kind() : fault.kind() + ", event " + fault.event();
        String since = fault.count() == 1
                ? "once, in tick " + fault.tick()
                : fault.count() + " times since tick " + fault.firstTick() + ", last in tick " + fault.tick();
        rows.add(Line.of(Tone.QUIET, "").and(MESSAGE, Tone.QUIET, whom + " · " + since));
        return rows;
    }

    /** A long message goes on below. */
    static List<PanelRow> message(String place, String message) {
        List<PanelRow> rows = new ArrayList<>();
        String before = place;
        for (String part : Wrapped.lines(message, 62)) {
            rows.add(Line.of(Tone.PLACE, before).and(MESSAGE, Tone.PLAIN, part));
            before = "";
        }
        return rows;
    }
}
