package dev.downbeat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Completion;
import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.rhino.RhinoRehearsal;
import dev.downbeat.scripting.source.Snapshot;
import dev.downbeat.time.ManualClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionsTest {

    private static final BoundTypes TYPES = BoundTypes.of(TestGame.BINDINGS);
    private static final Completions COMPLETIONS =
            new Completions(TYPES, new RhinoRehearsal(TYPES, new ManualClock()).names());

    private static final Attempt NOTHING = new Attempt(
            1,
            new Cause.Start(),
            new Snapshot(List.of(), List.of()),
            new SetOutcome.Rejected(List.of(), 0),
            new Attempt.Times(0, 0, 0));

    private static Completion complete(String before) {
        return COMPLETIONS.of(before, NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "xyz | 0 |",
                "1. | 2 |",
                "scripts[' | 9 |",
                "wor | 0 | world",
                "1 + ent | 4 | entities",
                "con | 0 | console, const",
                "arena.w | 6 | width",
                "world.de | 6 | despawn",
                "Math.ab | 5 | abs",
                "Array.is | 6 | isArray",
                "console. | 8 | error, log, warn",
                "drone.am | 6 | ammo",
                "entities('drone')[0].po | 21 | pos",
                "world.spawn('dr | 13 | drone",
                "world.post(drone, 'hi | 19 | hit",
            })
    void goOnWithWhatIsKnownByName(String before, int start, String words) {
        assertThat(complete(before).start()).isEqualTo(start);
        assertThat(String.join(", ", complete(before).words())).isEqualTo(words == null ? "" : words);
    }

    @Test
    void knowAllGlobalsWhereNothingIsTypedYet() {
        assertThat(complete("").words())
                .contains("arena", "world", "entities", "scripts", "Math", "let")
                .isSorted();
        assertThat(complete("").words()).doesNotContain("$lowered", "eval", "Function.prototype");
    }
}
