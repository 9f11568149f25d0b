package dev.downbeat.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StateHashTest {

    /** Computed once: two machines that compare runs must agree. */
    @Test
    void isTheSameOnEveryMachine() {
        long hash = new StateHash().add(1).add(0.5).add("downbeat").value();

        assertThat(hash).isEqualTo(-4633133195364062494L);
    }

    @Test
    void dependsOnTheOrder() {
        assertThat(new StateHash().add(1).add(2).value())
                .isNotEqualTo(new StateHash().add(2).add(1).value());
    }

    @Test
    void tellsWhereOneTextEndsAndTheNextBegins() {
        assertThat(new StateHash().add("ab").add("c").value())
                .isNotEqualTo(new StateHash().add("a").add("bc").value());
    }

    @Test
    void tellsNothingFromZero() {
        assertThat(new StateHash().value()).isNotEqualTo(new StateHash().add(0).value());
    }

    @Test
    void tellsZerosApartButNotNaNs() {
        double otherNaN = Double.longBitsToDouble(0x7FF8000000000001L);

        assertThat(new StateHash().add(0.0).value())
                .isNotEqualTo(new StateHash().add(-0.0).value());
        assertThat(new StateHash().add(Double.NaN).value())
                .isEqualTo(new StateHash().add(otherNaN).value());
    }
}
