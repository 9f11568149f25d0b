package dev.downbeat.demo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.view.ArenaView;
import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.PanelSpan;
import dev.downbeat.demo.view.SurfaceSize;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpPanelTest {

    private final Bench bench = new Bench();

    private PanelSpan span() {
        return bench.shown().panelSpan(bench.view.surface()).orElseThrow();
    }

    private void open(int width, int height) {
        bench.view = new ArenaView(new SurfaceSize(width, height, 1), 1600, 900);
        bench.press(Key.HELP);
    }

    /** The rows that are seen while pages are turned as long as there are others. */
    private Set<Integer> turn(Key key) {
        Set<Integer> seen = new TreeSet<>();
        for (PanelSpan last = null; !span().equals(last); bench.press(key)) {
            last = span();
            for (int i = 0; i < last.count(); i++) {
                seen.add(last.first() + i);
            }
        }
        return seen;
    }

    @ParameterizedTest
    @CsvSource({"640, 480", "800, 600", "1280, 720", "1920, 1080"})
    void everyRowIsSeenByTurningPages(int width, int height) {
        open(width, height);
        int all = bench.rows().size();

        assertThat(span().first()).isZero();
        assertThat(turn(Key.NEXT)).hasSize(all);
        assertThat(span().first() + span().count()).as("the end").isEqualTo(all);
        assertThat(turn(Key.PREVIOUS)).hasSize(all);
        assertThat(span().first()).as("the beginning").isZero();
    }

    @Test
    void beginsAtItsFirstRowWhenItIsOpenedAgain() {
        open(800, 600);
        bench.press(Key.NEXT, Key.HELP, Key.HELP);

        assertThat(span().first()).isZero();
    }
}
