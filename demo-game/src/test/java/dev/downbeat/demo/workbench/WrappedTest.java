package dev.downbeat.demo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTest {

    @Test
    void breaksBetweenWords() {
        assertThat(Wrapped.lines("one two three", 7)).containsExactly("one two", "three");
    }

    @Test
    void breaksAWordThatIsLongerThanALine() {
        assertThat(Wrapped.lines("abcdefgh ij", 5)).containsExactly("abcde", "fgh", "ij");
    }

    @Test
    void hasALineWhateverTheText() {
        assertThat(Wrapped.lines("", 5)).containsExactly("");
        assertThat(Wrapped.lines(" ", 5)).containsExactly("");
    }
}
