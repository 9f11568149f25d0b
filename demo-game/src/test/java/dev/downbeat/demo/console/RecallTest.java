package dev.downbeat.demo.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecallTest {

    private final Recall recall = new Recall();

    @Test
    void leavesWhatIsShownWhereThereIsNothing() {
        assertThat(recall.earlier("draft")).isEqualTo("draft");
        assertThat(recall.later("draft")).isEqualTo("draft");
    }

    @Test
    void goesBackAndForthAndGivesTheDraftBack() {
        recall.add("first");
        recall.add("second");

        assertThat(recall.earlier("draft")).isEqualTo("second");
        assertThat(recall.earlier("second")).isEqualTo("first");
        assertThat(recall.earlier("first")).isEqualTo("first");
        assertThat(recall.later("first")).isEqualTo("second");
        assertThat(recall.later("second")).isEqualTo("draft");
    }

    @Test
    void holdsATextOnceWhereItWasTypedLast() {
        recall.add("first");
        recall.add("second");
        recall.add("first");

        assertThat(recall.earlier("")).isEqualTo("first");
        assertThat(recall.earlier("first")).isEqualTo("second");
        assertThat(recall.earlier("second")).isEqualTo("second");
    }
}
