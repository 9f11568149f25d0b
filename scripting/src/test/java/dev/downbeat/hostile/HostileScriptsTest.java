package dev.downbeat.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The quick part of the corpus, one script after the other in one realm of one JVM: what takes no more than a budget of steps.
 * {@link HostileCorpus} runs all of it, each in a JVM of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileScriptsTest {

    private static final Set<String> QUICK =
            Set.of("escapes", "tampering", "loops", "throw-anything", "wrong-handlers", "bad-files");

    /** Where a script that is refused would try nothing. */
    private static final Set<String> RUN = Set.of("escapes", "tampering", "throw-anything");

    /** What is the more work the better the script does it. */
    private static final Set<String> SLOW = Set.of(
            "coroutines-by-the-thousand",
            "huge-literal",
            "many-functions",
            "posting-to-itself",
            "recursion-then-despawn",
            "recursion-then-spawn",
            "recursion-with-finally",
            "spawning-without-end");

    private static final Pattern JAVA = Pattern.compile("\\bjavax?[./]|mozilla|dev[./]downbeat|\\bNative[A-Z]");

    private static final String WITNESS = """
            import { behaviour, same } from './rules.js';
            export function probe(self) { return same() ? behaviour(7) : 'the builtins have changed'; }
            """;

    private static final String ORDINARY = """
            class Counter { constructor() { this.n = 0; } toString() { return `n=${this.n}`; } }
            class Things extends Array { get last() { return this[this.length - 1]; } }
            class Trouble extends Error { constructor(m) { super(m); this.name = 'Trouble'; } }
            export function probe(self) {
              const counter = new Counter();
              const map = new Map();
              counter.n++;
              map.set(self, counter.n);
              const things = Things.from([1, 2]);
              const own = { toString() { return 'own'; }, map: 1, constructor: 2 };
              let caught;
              try { throw new Trouble('t'); } catch (e) { e.message += '!'; caught = e; }
              const [first, ...rest] = things.map(x => x * 2);
              return [counter, map.get(self), things.last, first, rest, own, own.map, caught, caught instanceof Error].join();
            }
            """;

    private final ScriptedGame game = new ScriptedGame(1, 300_000);
    private final Entity witness = begin();
    private final Object expected = game.ask(witness, TestGame.PROBE);

    private Entity begin() {
        game.save("door.js", WITNESS, "rules.js", resource("rules.js")).tick();
        return game.live(TestGame.DOOR);
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HostileScriptsTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<HostileScript> corpus() throws URISyntaxException {
        return HostileScript.in(Path.of(Objects.requireNonNull(HostileScriptsTest.class.getResource("rules.js"))
                        .toURI())
                .resolveSibling(""));
    }

    static Stream<HostileScript> quick() throws URISyntaxException {
        return corpus().stream().filter(script -> QUICK.contains(script.category()) && !SLOW.contains(script.name()));
    }

    @Test
    void sayWhatMustHappen() throws URISyntaxException {
        assertThat(corpus())
                .hasSizeGreaterThan(120)
                .allSatisfy(script ->
                        assertThat(script.promise()).as(script.toString()).matches("must .+"));
    }

    @ParameterizedTest
    @MethodSource("quick")
    void leaveTheRealmAsItWas(HostileScript script) {
        game.arena.notes.clear();
        game.told.clear();
        game.save("drone.js", script.text()).tick();
        assertThat(game.report().outcome() == Outcome.COMMITTED || !RUN.contains(script.category()))
                .as("it runs at all: %s", game.report().problems())
                .isTrue();
        TestGame.Drone hostile = game.live(TestGame.DRONE);
        game.world.post(TestGame.TIMER, hostile, "step");
        game.hit(hostile);
        game.world.forEachEntity(entity -> {
            if (entity != witness) {
                game.world.despawn(entity);
            }
        });
        game.tick();

        assertThat(game.ask(witness, TestGame.PROBE)).isEqualTo(expected);
        assertThat(game.arena.notes)
                .noneMatch(
                        note -> note.contains("ESCAPED") || JAVA.matcher(note).find());
        assertThat(game.told).noneMatch(fault -> JAVA.matcher(fault.message()).find());
        game.save("drone.js", ORDINARY).tick();
        assertThat(game.ask(game.live(TestGame.DRONE), TestGame.PROBE)).isEqualTo("n=1,1,2,2,4,own,1,Trouble: t!,true");
    }
}
