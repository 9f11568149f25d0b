package dev.downbeat.demo.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShakeTest {

    private final Shake shake = new Shake();

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -1, Double.NEGATIVE_INFINITY, 0})
    void isNotMovedByWhatIsNoStrength(double strength) {
        shake.knock(strength);
        shake.age(0.01);

        assertThat(shake.x(0)).isZero();
        assertThat(shake.y(0)).isZero();
    }

    @Test
    void neverGoesFartherThanItsEnd() {
        shake.knock(Double.POSITIVE_INFINITY);
        double farthest = 0;
        for (int i = 0; i < 200; i++) {
            shake.age(0.001);
            farthest = Math.max(farthest, Math.abs(shake.x(0)));
        }

        assertThat(farthest).isBetween(5.0, 15.0);
    }

    @Test
    void diesAway() {
        shake.knock(1);
        shake.age(1);

        assertThat(shake.x(0)).isZero();
    }
}
