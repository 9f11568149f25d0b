package dev.downbeat.demo.view;

import java.util.Collections;
import java.util.List;

/** Models of the display to look at. */
final class HudModels {

    private static final ProblemView TYPO =
            new ProblemView("missing ) after argument list", "hunter.js:31:24", "    self.turn(angleTo(target;");

    private HudModels() {}

    static HudModel quiet() {
        return new HudModel(1, 0.2, 12, 0, 1, 100, false, List.of(), 0, List.of(), 0, "");
    }

    /** What a designer sees a moment after a good and a bad save. */
    static HudModel busy() {
        List<String> reloadLines =
                List.of("drone.js: tick, hit patched", "drone.js: flee added", "steering.js: cohesion patched");
        ProblemView misspelt = new ProblemView(
                "colide is no event: did you mean collide?", "turret.js:8:10", "function colide(self, other) {");
        return new HudModel(
                42,
                0.314,
                431,
                18_250,
                7,
                64,
                false,
                reloadLines,
                0.9f,
                List.of(TYPO, misspelt),
                3,
                "edit assets/scripts/drone.js and save");
    }

    /** More of everything than there is room for. */
    static HudModel crowded() {
        String endless = "An endless \t line…\n ÄÖÜ ".repeat(400);
        ProblemView problem = new ProblemView(endless, endless, endless);
        return new HudModel(
                Long.MAX_VALUE,
                1e9,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                20,
                true,
                Collections.nCopies(30, endless),
                1,
                Collections.nCopies(30, problem),
                Integer.MAX_VALUE,
                endless);
    }

    static HudModel paused() {
        return new HudModel(1, 0.2, 12, 0, 1, 100, true, List.of(), 0, List.of(), 0, "");
    }

    static HudModel withProblems(int count) {
        return new HudModel(1, 0.2, 12, 0, 1, 100, false, List.of(), 0, Collections.nCopies(count, TYPO), 0, "");
    }

    static HudModel withReload(float flash) {
        return new HudModel(1, 0.2, 12, 0, 1, 100, false, List.of("drone.js: tick"), flash, List.of(), 0, "");
    }
}
