package dev.downbeat.demo.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Models of the display to look at. */
final class HudModels {

    private static final ProblemView TYPO =
            new ProblemView("missing ) after argument list", "hunter.js:31:29", 29, "    self.turn(angleTo(target;");

    private static final TimeView PAUSED = new TimeView("PAUSED", "P goes on · N: one tick");

    private HudModels() {}

    static HudModel quiet() {
        return new HudModel(1, 0.2, 12, 0, 1, 100, List.of(), 0, List.of(), 0, "", BenchView.NONE);
    }

    /** What a designer sees a moment after a good and a bad save. */
    static HudModel busy() {
        List<String> reloadLines =
                List.of("drone.js: tick, hit patched", "drone.js: flee added", "steering.js: cohesion patched");
        ProblemView misspelt = new ProblemView(
                "colide is no event: did you mean collide?", "turret.js:8:10", 10, "function colide(self, other) {");
        return new HudModel(
                42,
                0.314,
                431,
                18_250,
                7,
                64,
                reloadLines,
                0.9f,
                List.of(TYPO, misspelt),
                3,
                "edit assets/scripts/drone.js and save",
                BenchView.NONE);
    }

    /** More of everything than there is room for. */
    static HudModel crowded() {
        String endless = "An endless \t line…\n ÄÖÜ ".repeat(400);
        ProblemView problem = new ProblemView(endless, endless, 7000, endless);
        return new HudModel(
                Long.MAX_VALUE,
                1e9,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                20,
                Collections.nCopies(30, endless),
                1,
                Collections.nCopies(30, problem),
                Integer.MAX_VALUE,
                endless,
                new BenchView(PAUSED, Optional.of(crowdedPanel(endless)), List.of(), false));
    }

    private static PanelView crowdedPanel(String endless) {
        List<PanelRow> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(PanelRow.Line.of(Tone.CODE, endless)
                    .and(0.5f, Tone.NUMBER, endless)
                    .and(0.7f, Tone.PLAIN, endless));
            rows.add(new PanelRow.Source(endless, 1 + 100 * i));
            rows.add(new PanelRow.Slider(endless, endless, i));
        }
        rows.add(new PanelRow.Graph(Collections.nCopies(300, 1e9f), 1, List.of(0, 299), endless));
        return new PanelView(endless, Neon.CYAN, rows, 45, 45, endless);
    }

    /** A panel with a row of each sort. */
    static HudModel withPanel() {
        List<PanelRow> rows = List.of(
                PanelRow.Line.of(Tone.HEADING, "ROWS"),
                PanelRow.Line.of(Tone.PLACE, "drone.js:12:7").and(0.4f, Tone.PLAIN, "missing ) after argument list"),
                new PanelRow.Source("    self.turn(angleTo(target;", 29),
                new PanelRow.Slider("drone.speed", "120", 0.3f),
                PanelRow.Line.of(Tone.CODE, "drone.js tick")
                        .and(0.6f, Tone.NUMBER, "812")
                        .lit(0.6),
                new PanelRow.Graph(List.of(1f, 3f, 2f, 16f, 20f, 2f), 16, List.of(3), "tick time"));
        PanelView panel = new PanelView("A PANEL", Neon.CYAN, rows, 0, 1, "Page up, Page down: choose");
        return busy().with(new BenchView(PAUSED, Optional.of(panel), List.of(), false));
    }

    static HudModel paused() {
        return quiet().with(new BenchView(PAUSED, Optional.empty(), List.of(), false));
    }

    static HudModel withProblems(int count) {
        return new HudModel(
                1, 0.2, 12, 0, 1, 100, List.of(), 0, Collections.nCopies(count, TYPO), 0, "", BenchView.NONE);
    }

    /** @param column where the caret is; 0 for none */
    static HudModel withProblemAt(int column) {
        ProblemView problem = new ProblemView(TYPO.message(), TYPO.place(), column, TYPO.sourceLine());
        return new HudModel(1, 0.2, 12, 0, 1, 100, List.of(), 0, List.of(problem), 0, "", BenchView.NONE);
    }

    static HudModel withReload(float flash) {
        return new HudModel(1, 0.2, 12, 0, 1, 100, List.of("drone.js: tick"), flash, List.of(), 0, "", BenchView.NONE);
    }
}
