package dev.downbeat.demo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.PanelRow;
import dev.downbeat.demo.view.PanelView;
import dev.downbeat.demo.view.TimeView;
import dev.downbeat.demo.view.Typed;
import dev.downbeat.demo.view.Typed.Edit;
import dev.downbeat.scripting.Completion;
import dev.downbeat.scripting.Evaluation;
import dev.downbeat.scripting.Problem;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsolePanelTest {

    private final Bench bench = new Bench();

    @BeforeEach
    void open() {
        bench.press(Key.CONSOLE);
    }

    /** Types texts, and presses keys. */
    private void type(Object... whats) {
        for (Object what : whats) {
            bench.input.type(what instanceof String text ? new Typed.Text(text) : (Edit) what);
        }
        bench.frame();
    }

    /** The last rows, each prompt with a bar at its caret. */
    private List<String> last(int count) {
        List<String> rows = bench.rows();
        return rows.subList(rows.size() - count, rows.size());
    }

    @Test
    void tellsWhatItIsForBeforeAnythingIsTyped() {
        assertThat(bench.rows().get(0))
                .isEqualTo("What you type is evaluated at the next tick boundary, and sees what handlers see:");
        assertThat(last(1)).containsExactly("> |");
    }

    @Test
    void showsWhatIsWrongWithItsPlaceAndLine() {
        type("1 +* 2", Edit.ENTER);
        Problem problem = Problem.error("console", 1, 4, "primary expression expected", "1 +* 2");
        bench.scripts.tell(new Evaluation.Failed(List.of(problem)));

        assertThat(last(4)).containsExactly("> 1 +* 2", "console:1:4: primary expression expected", "1 +* 2 ^4", "> |");
    }

    @Test
    void showsTheValueBelowTheInput() {
        type("6 * 7", Edit.ENTER);
        assertThat(bench.scripts.evaluated).containsExactly("6 * 7");
        assertThat(last(3)).containsExactly("> 6 * 7", "…", "> |");

        bench.scripts.tell(new Evaluation.Value("42\n  more"));
        assertThat(last(4)).containsExactly("> 6 * 7", "42", "  more", "> |");
    }

    @Test
    void breaksRowsThatAreTooLong() {
        type("x", Edit.ENTER);
        bench.scripts.tell(new Evaluation.Value("a".repeat(80)));

        assertThat(last(3)).containsExactly("a".repeat(78), "aa", "> |");
    }

    @Test
    void goesOnInANewLineWhileABracketIsOpenOrShiftIsHeld() {
        type("f(", Edit.ENTER, "1)", Edit.NEW_LINE);
        assertThat(bench.scripts.evaluated).isEmpty();
        assertThat(last(3)).containsExactly("> f(", "… 1)", "… |");

        type(Edit.ENTER);
        assertThat(bench.scripts.evaluated).containsExactly("f(\n1)\n");
    }

    @Test
    void evaluatesNothingWhereNothingIsTyped() {
        type("  ", Edit.ENTER);

        assertThat(bench.scripts.evaluated).isEmpty();
    }

    @Test
    void bringsBackWhatWasTypedBefore() {
        type("one", Edit.ENTER, "two", Edit.ENTER, "dra");

        type(Edit.UP, Edit.UP);
        assertThat(last(1)).containsExactly("> one|");
        type(Edit.DOWN, Edit.DOWN);
        assertThat(last(1)).containsExactly("> dra|");
    }

    @Test
    void editsAtTheCaret() {
        type("ac", Edit.LEFT, "b", Edit.HOME, Edit.DELETE, Edit.END, "d", Edit.RIGHT, Edit.BACKSPACE);

        assertThat(last(1)).containsExactly("> bc|");
    }

    @Test
    void completesANameAsFarAsAllThatFitAgree() {
        bench.scripts.completion = new Completion(4, List.of("console", "const"));
        type("1 + c", Edit.TAB);
        assertThat(last(2)).containsExactly("> 1 + cons|", "console  const");

        bench.scripts.completion = new Completion(4, List.of("console"));
        type("o", Edit.TAB);
        assertThat(last(1)).containsExactly("> 1 + console|");
    }

    @Test
    void completesNothingWhereNothingFits() {
        bench.scripts.completion = new Completion(1, List.of());
        type("x", Edit.TAB);

        assertThat(last(1)).containsExactly("> x|");
    }

    @Test
    void keepsKeysFromTheShipAndFromTime() {
        bench.press(Key.PAUSE, Key.STEP, Key.SLOWER);

        assertThat(bench.show().time()).isEqualTo(TimeView.NORMAL);
        assertThat(bench.bench.keepsKeys()).isTrue();
    }

    @Test
    void isClosedByEscapeAndStillKnowsWhatWasTypedWhenItIsOpenedAgain() {
        type("abc");
        bench.press(Key.CLOSE);
        assertThat(bench.show().panel()).isEmpty();
        assertThat(bench.bench.keepsKeys()).isFalse();

        type("lost");
        bench.press(Key.CONSOLE);
        assertThat(last(1)).containsExactly("> abc|");
    }

    @Test
    void isEvaluatedBetweenTicksWhileTheGameStandsStill() {
        bench.frame();
        assertThat(bench.scripts.evaluatedBetweenTicks).isZero();
        bench.press(Key.CLOSE, Key.PAUSE);

        bench.press(Key.CONSOLE);

        assertThat(bench.scripts.evaluatedBetweenTicks).isPositive();
    }

    @Test
    void scrollsByPagesAndBackToItsEndWhenSomethingIsTyped() {
        for (int i = 0; i < 40; i++) {
            type("x" + i, Edit.ENTER);
        }
        int end = bench.panel().seen();
        bench.press(Key.PREVIOUS);
        assertThat(bench.panel().seen()).isEqualTo(end - 10);

        type("y");
        assertThat(bench.panel().seen()).isEqualTo(end);
    }

    @Test
    void forgetsWhatIsLongAgo() {
        for (int i = 0; i < 600; i++) {
            type("x" + i, Edit.ENTER);
        }

        PanelView panel = bench.panel();
        assertThat(panel.rows()).hasSize(502);
        assertThat(((PanelRow.Prompt) panel.rows().get(0)).text()).isEqualTo("x100");
    }
}
