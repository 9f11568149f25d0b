package dev.downbeat.demo.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelFooterTest {

    private static PanelView panel(String turning) {
        List<PanelRow> rows = Collections.nCopies(20, PanelRow.Line.of(Tone.PLAIN, "text"));
        return new PanelView("title", Neon.CYAN, rows, 0, -1, "C copies", turning);
    }

    @Test
    void saysNothingOfKeysThatTurnPagesWhereAllRowsAreSeen() {
        assertThat(PanelFooter.unseen(panel("Page down"), new PanelSpan(0, 20))).isEmpty();
    }

    @Test
    void tellsWhereTheOtherRowsAre() {
        assertThat(PanelFooter.unseen(panel("Page down"), new PanelSpan(0, 6)))
                .isEqualTo("Page down: 14 more rows below");
        assertThat(PanelFooter.unseen(panel(""), new PanelSpan(1, 19))).isEqualTo("1 more row above");
        assertThat(PanelFooter.unseen(panel(""), new PanelSpan(5, 6))).isEqualTo("5 rows above, 9 below");
    }
}
