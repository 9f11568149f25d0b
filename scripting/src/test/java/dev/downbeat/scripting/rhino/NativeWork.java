package dev.downbeat.scripting.rhino;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.time.NanoClock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * How long a script holds the thread that calls one builtin again and again until its budget, the default one, is used up. No
 * test by its name, for it claims nothing about time; prints one line a builtin after
 *
 * <pre>{@code
 * mvn -q -pl scripting -am test -Dtest=NativeWork -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
class NativeWork {

    private static final int TIMES = 3;

    private final NanoClock clock = NanoClock.system();
    private final ScriptedGame game =
            new ScriptedGame(1, ScriptOptions.DEFAULT.budgets().call().steps());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "work.txt",
            delimiter = '|',
            quoteCharacter = '\u0001',
            maxCharsPerColumn = 1000,
            emptyValue = "")
    void measures(String name, String made, String done) {
        String ready = made == null ? "" : made;
        game.save(
                "drone.js",
                "const make = () => { " + ready + " return () => { let n = 0; try { while (true) { " + done
                        + "; n++; } } finally { arena.note(n); } }; };\nlet go = () => 0;\n"
                        + "function strength(self) { go = make(); return 1; }\nfunction probe(self) { return go(); }");
        game.self();
        game.tick();
        assertThat(game.report().problems()).isEmpty();
        assertThat(game.ask(game.self(), TestGame.STRENGTH)).isEqualTo(1.0);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            long before = clock.nanoTime();
            game.scripts.ask(game.self(), TestGame.PROBE);
            best = Math.min(best, clock.nanoTime() - before);
        }
        assertThat(game.faults()).last().asString().contains("it ran too long");
        List<String> turns = game.notes();
        System.out.printf("%6d ms  %-28s turns: %s%n", best / 1_000_000, name, turns.isEmpty() ? "" : turns.get(0));
    }
}
