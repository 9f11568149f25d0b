package dev.downbeat.demo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.MarkView;
import dev.downbeat.demo.view.MouseButton;
import dev.downbeat.demo.view.SurfaceSize;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.Quarantine;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProblemsPanelTest {

    private static final Fault FAULT =
            new Fault(Fault.Cause.ERROR, "ship.js", 12, "x is null", List.of(), 1, "ship", "hit", 4, 90, 7, 3);

    private final Bench bench = new Bench();

    @BeforeEach
    void open() {
        bench.press(Key.PROBLEMS);
    }

    @Test
    void saysThatAllIsWell() {
        assertThat(bench.rows()).containsExactly("All is well: no problems, no faults, nothing is off.");
    }

    @Test
    void showsEveryProblemWithItsSourceAndCaret() {
        bench.scripts.problems = List.of(
                Problem.error("drone.js", 3, 9, "missing )", "  f(1"),
                Problem.error("lib/a.js", 0, 0, "too large", ""));

        assertThat(bench.rows())
                .containsExactly(
                        "KEEPS SCRIPTS FROM GOING LIVE", "drone.js:3:9 missing )", "  f(1 ^9", "lib/a.js too large");
    }

    @Test
    void goesOnWithALongMessageBelow() {
        bench.scripts.problems =
                List.of(Problem.error("a.js", 1, 1, "word ".repeat(20).strip(), ""));

        assertThat(bench.rows())
                .containsExactly(
                        "KEEPS SCRIPTS FROM GOING LIVE",
                        "a.js:1:1 " + "word ".repeat(12).strip(),
                        " " + "word ".repeat(8).strip());
    }

    @Test
    void countsFaultsAndNamesWhatIsOff() {
        bench.scripts.faults = List.of(FAULT);
        bench.scripts.quarantines = List.of(new Quarantine("ship", "ship.js", FAULT));

        assertThat(bench.rows())
                .containsExactly(
                        "QUARANTINED",
                        "ship.js:12 every ship is without behaviour until ship.js is mended: x is",
                        " null",
                        "FAULTS",
                        "ship.js:12 x is null",
                        " ship, event hit · 3 times since tick 4, last in tick 90");
    }

    @Test
    void copiesThePlaceOfTheChosenOne() {
        bench.press(Key.COPY);
        bench.scripts.problems =
                List.of(Problem.error("drone.js", 3, 9, "missing )", ""), Problem.error("ship.js", 8, 1, "typo", ""));
        bench.press(Key.NEXT, Key.COPY, Key.NEXT, Key.NEXT, Key.PREVIOUS, Key.COPY);

        assertThat(bench.clipboard).containsExactly("ship.js:8:1", "drone.js:3:9");
        assertThat(bench.panel().chosen()).isEqualTo(1);
        assertThat(bench.panel().footer()).isEqualTo("copied: drone.js:3:9");
    }

    @Test
    void aClickOnARowCopiesThePlaceOnce() {
        bench.scripts.problems = List.of(
                Problem.error("drone.js", 3, 9, "missing )", "f(1"), Problem.error("ship.js", 8, 1, "typo", ""));
        bench.scripts.faults = List.of(FAULT);
        click(0); // a heading
        assertThat(bench.clipboard).isEmpty();

        click(2); // the source of the first
        assertThat(bench.panel().chosen()).isEqualTo(1);
        click(3);
        assertThat(bench.panel().chosen()).isEqualTo(3);
        click(6); // the second row of the fault
        assertThat(bench.panel().chosen()).isEqualTo(5);

        assertThat(bench.clipboard).containsExactly("drone.js:3:9", "ship.js:8:1", "ship.js:12");
        assertThat(bench.panel().footer()).isEqualTo("copied: ship.js:12");
        assertThat(bench.panel().seen()).isEqualTo(2); // nothing moves below the mouse
    }

    /** Presses the mouse button on a row of the page, for two frames. */
    private void click(int row) {
        bench.input.moveMouse(1000, rowY(row));
        bench.input.press(MouseButton.LEFT);
        bench.frame();
        bench.frame();
        bench.input.release(MouseButton.LEFT);
        bench.frame();
    }

    /** Where on the screen a row is: the display tells what lies at a place. */
    private float rowY(int row) {
        SurfaceSize size = bench.view.surface();
        for (float y = 0; y < size.height(); y++) {
            if (bench.shown().panelHit(size, 1000, y).orElseThrow().row() == row) {
                return y;
            }
        }
        throw new AssertionError("the row has no room: row=" + row);
    }

    @Test
    void marksAllOfAKindThatIsOff() {
        bench.scripts.quarantines = List.of(new Quarantine("drone", "drone.js", FAULT));

        assertThat(bench.show().marks())
                .hasSize(4)
                .allMatch(mark -> mark.sort() == MarkView.Sort.OFF && mark.radius() > 0);
    }
}
