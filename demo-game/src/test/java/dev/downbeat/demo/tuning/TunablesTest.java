package dev.downbeat.demo.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TunablesTest {

    private static final String CONFIG = """
            {
              "drone": { "speed" :\t120 , "shot": { "speed":-2.50e0 } },\r
              "ü\\u00e4 120": "120",
              "hues": [1, [ 22,333 ], 4],
              "ranges": { "drone.shot.speed": [-5, 5], "drone.speed": [20, 400], "hues.1.1": [0, 360] }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{ \"a\": 1, }", "{ \"a\": 1, \"a\": 2 }", "{ \"a\": 01 }"})
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> Tunables.of(text.isEmpty() ? "nothing" : text))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "[]", "{}", "{ \"ranges\": 3 }", "{ \"ranges\": [[1, 2]] }"})
    void isEmptyWithoutRanges(String text) throws IOException {
        assertThat(Tunables.of(text).numbers()).isEmpty();
    }

    @Test
    void namesTheRangesThatSayNothing() throws IOException {
        Tunables tunables = Tunables.of("""
                { "a": 1, "b": "2", "ranges": { "a": [3, 2], "b": [0, 9], "c.d": [0, 9], "a": [0, 9] } }
                """.replace(", \"a\": [0, 9]", ""));

        assertThat(tunables.numbers()).isEmpty();
        assertThat(tunables.mistakes())
                .containsExactly(
                        "ranges: a must be [least, most]",
                        "ranges: there is no number b",
                        "ranges: there is no number c.d");
    }

    @Test
    void findsEachNumberThatHasARange() throws IOException {
        assertThat(Tunables.of(CONFIG).numbers())
                .extracting(number -> number.path() + " = " + number.text() + " of " + number.range())
                .containsExactly(
                        "drone.shot.speed = -2.50 of -5 to 5",
                        "drone.speed = 120 of 20 to 400",
                        "hues.1.1 = 333 of 0 to 360");
    }

    @Test
    void changesNothingButTheDigitsOfTheNumber() throws IOException {
        Tunables tunables = Tunables.of(CONFIG);

        assertThat(tunables.with(turned(tunables, "drone.speed", "87"))).contains(CONFIG.replace("\t120 ,", "\t87 ,"));
        assertThat(tunables.with(turned(tunables, "drone.shot.speed", "1.25")))
                .contains(CONFIG.replace("-2.50e0", "1.25"));
        assertThat(tunables.with(turned(tunables, "hues.1.1", "0"))).contains(CONFIG.replace("333", "0"));
    }

    @Test
    void standsLongTexts() throws IOException {
        String filler = "\"%s\": \"x\",\n".formatted("ÄÖ€😀".repeat(10)).repeat(1);
        StringBuilder text = new StringBuilder("{\n");
        for (int i = 0; i < 2_000; i++) {
            text.append(filler.replace("\":", i + "\":"));
        }
        text.append("\"a\": 7, \"ranges\": { \"a\": [0, 10] } }");
        Tunables tunables = Tunables.of(text.toString());

        assertThat(tunables.with(turned(tunables, "a", "8")))
                .contains(text.toString().replace("\"a\": 7", "\"a\": 8"));
    }

    private static Tunable turned(Tunables tunables, String path, String value) {
        Tunable number = tunables.find(path).orElseThrow();
        return new Tunable(path, new BigDecimal(value), number.least(), number.most());
    }
}
