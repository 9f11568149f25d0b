package dev.downbeat.demo.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TunableTest {

    private static Tunable number(String value, String least, String most) {
        return new Tunable("a.b", new BigDecimal(value), new BigDecimal(least), new BigDecimal(most));
    }

    @Test
    void refusesARangeWithoutWidth() {
        assertThatThrownBy(() -> number("1", "5", "5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a range goes upwards: path=a.b, range=5 to 5");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            120,  20,   400,  1
            1400, 200,  4000, 10
            6,    0,    50,   1
            2.2,  0,    6,    0.01
            2,    0.2,  8,    0.01
            0.11, 0.03, 1,    0.001
            0.06, 0,    1,    0.01
            5e2,  0,    2e3,  10
            0.0001, 0, 0.01,  0.0001
            """)
    void isTurnedByAPowerOfTenThatSuitsItsRange(String value, String least, String most, BigDecimal step) {
        assertThat(number(value, least, most).step()).isEqualByComparingTo(step);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            120,  20,   400,  0,     20
            120,  20,   400,  1,     400
            120,  20,   400,  -3,    20
            120,  20,   400,  7,     400
            120,  20,   400,  0.333, 147
            1400, 200,  4000, 0.5,   2100
            2.2,  0,    6,    0.5,   3.0
            2.2,  0,    6,    0.3333, 2.0
            2.2,  0,    6,    0.32,  1.92
            0.11, 0.03, 1,    0,     0.03
            0.11, 0.03, 1,    0.5,   0.515
            0.06, 0,    1,    0,     0.0
            1,    -5,   5,    0.5,   0
            """)
    void isWrittenShortAtAnyPlaceOfItsRange(String value, String least, String most, double share, String text) {
        assertThat(number(value, least, most).at(share).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            120,  20,   400,  1,  121
            400,  20,   400,  1,  400
            999,  20,   400,  -1, 400
            1400, 200,  4000, -1, 1390
            3.0,  0,    6,    -1, 2.99
            0.0612, 0,  1,    1,  0.07
            0.11, 0.03, 1,    -5, 0.105
            """)
    void isTurnedStepByStepWithinItsRange(String value, String least, String most, int steps, String text) {
        assertThat(number(value, least, most).by(steps).text()).isEqualTo(text);
    }

    @Test
    void tellsWhereInItsRangeItIs() {
        assertThat(number("210", "20", "400").share()).isEqualTo(0.5);
        assertThat(number("999", "20", "400").share()).isEqualTo(1);
        assertThat(number("1", "20", "400").share()).isZero();
    }
}
