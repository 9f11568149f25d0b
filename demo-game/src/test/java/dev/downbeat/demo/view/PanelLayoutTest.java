package dev.downbeat.demo.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelLayoutTest {

    private static final Box BOX = new Box(100, 50, 400, 178); // room for title, five rows, footer

    private static PanelView panel(int rows, int seen) {
        List<PanelRow> lines = Collections.nCopies(rows, PanelRow.Line.of(Tone.PLAIN, "text"));
        return new PanelView("title", Neon.CYAN, lines, seen, -1, "");
    }

    @Test
    void showsWhatHasRoom() {
        PanelLayout layout = PanelLayout.of(panel(40, 0), BOX);

        assertThat(layout.first()).isZero();
        assertThat(layout.rows()).hasSize(5);
        assertThat(layout.rows().get(4).bottom())
                .as("above what is said of the rest")
                .isLessThanOrEqualTo(BOX.bottom() - PanelLayout.FOOTER - PanelLayout.PADDING);
    }

    @Test
    void needsNoFooterWhereAllRowsAreSeenAndNoneIsWanted() {
        PanelLayout layout = PanelLayout.of(panel(6, 0), BOX);

        assertThat(layout.rows()).hasSize(6);
        assertThat(layout.rows().get(5).bottom()).isLessThanOrEqualTo(BOX.bottom() - PanelLayout.PADDING);
    }

    @Test
    void showsTheRowThatMustBeSeen() {
        assertThat(PanelLayout.of(panel(40, 4), BOX).first()).isZero();
        assertThat(PanelLayout.of(panel(40, 5), BOX).first()).isEqualTo(1);
        assertThat(PanelLayout.of(panel(40, 39), BOX).first()).isEqualTo(35);
    }

    @Test
    void standsARowThatIsNotThere() {
        assertThat(PanelLayout.of(panel(3, 99), BOX).rows()).hasSize(3);
        assertThat(PanelLayout.of(panel(0, 0), BOX).rows()).isEmpty();
    }

    @Test
    void tellsWhichRowIsAtAPlace() {
        PanelLayout layout = PanelLayout.of(panel(40, 39), BOX);
        Box third = layout.rows().get(2);

        assertThat(layout.at(third.x() + third.width() / 2, third.y() + 1)).isEqualTo(new PanelHit(37, 0.5f));
        assertThat(layout.at(third.right() + third.width(), third.y())).isEqualTo(new PanelHit(-1, 2));
        assertThat(PanelLayout.of(panel(0, 0), BOX).at(0, 0)).isEqualTo(new PanelHit(-1, 0));
    }

    @Test
    void wantsNoMoreRoomThanItsRowsNeed() {
        PanelView panel = panel(5, 0);

        assertThat(PanelLayout.wanted(panel)).isEqualTo(BOX.height() - PanelLayout.FOOTER);
    }
}
