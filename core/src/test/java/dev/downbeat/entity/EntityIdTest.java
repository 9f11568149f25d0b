package dev.downbeat.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EntityIdTest {

    private static final int LAST = EntityId.LIMIT - 1;

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "1, 0", "12, 3", "16777215, 0", "0, 16777215", "16777215, 16777215"})
    void packsIndexAndGeneration(int index, int generation) {
        long id = EntityId.of(index, generation);

        assertThat(EntityId.index(id)).isEqualTo(index);
        assertThat(EntityId.generation(id)).isEqualTo(generation);
    }

    @Test
    void ordersByIndexFirst() {
        assertThat(EntityId.of(1, LAST)).isLessThan(EntityId.of(2, 0));
        assertThat(EntityId.of(1, 4)).isLessThan(EntityId.of(1, 5));
    }

    @Test
    void isExactAsADouble() {
        long last = EntityId.of(LAST, LAST);

        assertThat((long) (double) last).isEqualTo(last);
        assertThat((double) last).isLessThan(0x1p53);
    }

    @Test
    void readsAsIndexPointGeneration() {
        assertThat(EntityId.toString(EntityId.of(12, 3))).isEqualTo("12.3");
    }

    @Test
    void readsAsNoneForNoEntity() {
        assertThat(EntityId.toString(EntityId.NONE)).isEqualTo("none");
    }
}
