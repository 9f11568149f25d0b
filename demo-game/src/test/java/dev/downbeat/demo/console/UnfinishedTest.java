package dev.downbeat.demo.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnfinishedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 + 2",
                "f(1, [2], {a: 3})",
                ")",
                "(]",
                "'never closed (",
                "\"it's (\"",
                "'\\'('",
                "`a ${b({c: `d`})} e`",
                "// (",
                "/* ( */ 1",
                "/[(/]\\//.test(x)",
                "a / b / c",
                "x = /(/",
            })
    void isNoInputThatIsWholeOrThatMoreWouldNotMend(String text) {
        assertThat(Unfinished.is(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "function f() {",
                "f(1,",
                "[1, {a: 2}",
                "`a",
                "`a ${b",
                "`a\\`",
                "/* more",
                "f('(', // )",
                "(a / b",
            })
    void isAnInputWithSomethingOpen(String text) {
        assertThat(Unfinished.is(text)).isTrue();
    }
}
