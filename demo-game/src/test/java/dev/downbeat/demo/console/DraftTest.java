package dev.downbeat.demo.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DraftTest {

    private final Draft draft = new Draft();

    /** The text with a bar at its caret. */
    private String shown() {
        return draft.beforeCaret() + "|"
                + draft.text().substring(draft.beforeCaret().length());
    }

    @Test
    void staysAsItIsAtItsEnds() {
        draft.backspace();
        draft.delete();
        draft.left();
        draft.right();
        assertThat(draft.up()).isFalse();
        assertThat(draft.down()).isFalse();

        assertThat(shown()).isEqualTo("|");
    }

    @Test
    void takesNoControlCharactersAndNotMoreThanAScreenful() {
        draft.insert("a\u001b\tb\r\nc\r");
        assertThat(draft.text()).isEqualTo("a  b\nc\n");

        draft.insert("x".repeat(30_000));
        assertThat(draft.text()).hasSize(7);
    }

    @Test
    void isChangedAtItsCaret() {
        draft.insert("abd");
        draft.left();
        draft.insert("c");
        assertThat(shown()).isEqualTo("abc|d");

        draft.backspace();
        draft.delete();
        assertThat(shown()).isEqualTo("ab|");
    }

    @Test
    void takesACharacterOfTwoUnitsForOne() {
        draft.insert("a😀");
        draft.left();
        assertThat(shown()).isEqualTo("a|😀");

        draft.delete();
        assertThat(shown()).isEqualTo("a|");
    }

    @Test
    void movesBetweenItsLines() {
        draft.insert("long line\nx\nend");

        assertThat(draft.up()).isTrue();
        assertThat(shown()).isEqualTo("long line\nx|\nend");
        draft.home();
        assertThat(shown()).isEqualTo("long line\n|x\nend");
        assertThat(draft.up()).isTrue();
        draft.end();
        assertThat(shown()).isEqualTo("long line|\nx\nend");
        assertThat(draft.down()).isTrue();
        assertThat(shown()).isEqualTo("long line\nx|\nend");
        assertThat(draft.down()).isTrue();
        assertThat(draft.down()).isFalse();
        assertThat(shown()).isEqualTo("long line\nx\ne|nd");
    }

    @Test
    void replacesTheWordBeforeTheCaret() {
        draft.insert("wor + 1");
        draft.home();
        draft.right();
        draft.right();
        draft.right();

        draft.replaceFrom(0, "world");

        assertThat(shown()).isEqualTo("world| + 1");
    }
}
