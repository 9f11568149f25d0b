package dev.downbeat.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields of which the game has said within which bounds they stay. */
class ClampingTest {

    private final ScriptedGame game = new ScriptedGame();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gap = NaN       | TypeError: door.gap must be a finite number, not NaN
            gap = '0.5'     | TypeError: door.gap must be a finite number, not '0.5'
            gap = undefined | TypeError: door.gap must be a finite number, not undefined
            gap = 1n        | TypeError: door.gap must be a finite number, not a bigint
            visits = NaN    | TypeError: door.visits must be a whole number, not NaN
            visits = 1.5    | TypeError: door.visits must be a whole number, not 1.5
            """)
    void stillRefusesWhatIsNoNumberOfTheType(String assignment, String message) {
        assertThat(game.failure("world.spawn('door')." + assignment + ";")).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gap = 0.5          | 0.5
            gap = 0            | 0
            gap = 1            | 1
            gap = -0.001       | 0
            gap = 1.001        | 1
            gap = Infinity     | 1
            gap = -Infinity    | 0
            visits = 7         | 7
            visits = -1        | 0
            visits = 3e9       | 2147483647
            visits = Infinity  | 2147483647
            visits = -0.5      | 0
            """)
    void clampsNumbersBeyondTheBounds(String assignment, String read) {
        String field = assignment.substring(0, assignment.indexOf(' '));

        assertThat(game.run("const d = world.spawn('door'); d." + assignment + "; return String(d." + field + ");"))
                .isEqualTo(read);
    }

    @Test
    void clampsWhatComesAnotherWay() {
        assertThat(game.run("return world.spawn('door', { gap: 5 }).gap;")).isEqualTo(1.0);
        assertThat(game.run("return Object.assign(world.spawn('door'), { gap: 5 }).gap;"))
                .isEqualTo(1.0);
        assertThat(game.run("const d = world.spawn('door'); d['g' + 'ap'] += 5; return d.gap;"))
                .isEqualTo(1.0);
    }
}
