package dev.downbeat.demo.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.view.PanelRow.Source;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceExcerptTest {

    @Test
    void leavesTheIndentAway() {
        assertThat(SourceExcerpt.of(new Source("    f(x;", 8), 40)).isEqualTo(new SourceExcerpt("f(x;", 3));
    }

    @Test
    void cutsALongLineOffAtItsEnd() {
        assertThat(SourceExcerpt.of(new Source("0123456789", 2), 6)).isEqualTo(new SourceExcerpt("01234…", 1));
    }

    @Test
    void showsThePlaceOfTheCaret() {
        SourceExcerpt excerpt = SourceExcerpt.of(new Source("0123456789".repeat(9) + "!" + "0123456789", 91), 12);

        assertThat(excerpt.text().charAt(excerpt.caret())).isEqualTo('!');
        assertThat(excerpt.text()).startsWith("…").endsWith("…").hasSize(12);
    }

    @Test
    void hasNoCaretWithoutAColumn() {
        assertThat(SourceExcerpt.of(new Source("  f()", 0), 40)).isEqualTo(new SourceExcerpt("f()", -1));
    }

    @Test
    void takesACaretBehindTheEndAndWhatHasNoGlyph() {
        assertThat(SourceExcerpt.of(new Source("a\tb", 99), 40)).isEqualTo(new SourceExcerpt("a b", 3));
        assertThat(SourceExcerpt.of(new Source("", 1), 40)).isEqualTo(new SourceExcerpt("", 0));
    }

    @Test
    void alwaysHasRoomForTextAndCaret() {
        long seed = 20261126;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String line = " ".repeat(random.nextInt(40)) + "x".repeat(random.nextInt(60));
            int column = random.nextInt(120);
            int room = random.nextInt(50);
            SourceExcerpt excerpt = SourceExcerpt.of(new Source(line, column), room);

            assertThat(excerpt.text().length())
                    .as("seed=%s, line=%s, column=%s, room=%s", seed, line.length(), column, room)
                    .isLessThanOrEqualTo(room);
            assertThat(excerpt.caret()).isBetween(-1, room);
        }
    }
}
