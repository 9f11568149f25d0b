package dev.downbeat.scripting.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> EVENTS = List.of("collide", "despawn", "hit", "spawn", "tick", "timer");

    @ParameterizedTest
    @CsvSource({
        "colide, collide",
        "collidee, collide",
        "Collide, collide",
        "ocllide, collide",
        "colid, ",
        "timr, timer",
        "tmier, timer",
        "tcik, tick",
        "tack, tick",
        "tock, tick",
        "tuck2, ",
        "hti, hit",
        "hat, hit",
        "hi, ",
        "spwan, spawn",
        "dspwan, despawn",
        "tick, ",
        "move, "
    })
    void findsTheEventThatWasMeant(String word, String meant) {
        assertThat(Spelling.nearest(word, EVENTS).orElse(null)).isEqualTo(meant);
    }

    @Test
    void takesTheFirstInTheAlphabetOfTwoAsSimilar() {
        assertThat(Spelling.nearest("bat", List.of("hat", "cat"))).contains("cat");
    }

    @Test
    void hintsAtTheWordOrSaysNothing() {
        assertThat(Spelling.hint("hti", EVENTS)).isEqualTo("; did you mean 'hit'?");
        assertThat(Spelling.hint("move", EVENTS)).isEmpty();
    }
}
