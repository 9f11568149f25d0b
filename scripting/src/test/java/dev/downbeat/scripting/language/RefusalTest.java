package dev.downbeat.scripting.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ScriptedGame;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the language has and scripts do not: refused before it runs, with a way to write it. */
class RefusalTest {

    private final ScriptedGame game = new ScriptedGame();

    static List<Program> refused() {
        return Program.lines("refusals.txt");
    }

    private List<String> problems(String text) {
        game.save("drone.js", text).tick();
        return game.scripts.problems().stream().map(Problem::toString).toList();
    }

    private static String withEscapes(String body) {
        return body.replace("\\n", "\n").replace("\\u2028", "\u2028").replace("\\u2029", "\u2029");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void namesTheFeatureAndThePlaceAndAWayToWriteIt(Program program) {
        assertThat(problems(withEscapes(program.body())))
                .contains("drone.js:" + program.expected())
                .hasSize(1);
        assertThat(game.report().outcome()).isEqualTo(Outcome.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "Date, the world knows no other clock than its own: world.time",
        "performance, the world knows no other clock than its own: world.time",
        "queueMicrotask, use Promise.resolve().then(…)",
        "FinalizationRegistry, 'keep the object itself, or the id of an entity'",
        "Atomics, a world runs on one thread",
        "document, there is no browser here; use what the game binds",
        "process, there is no Node here; use what the game binds",
        "localStorage, keep it in self.state",
        "fetch, scripts reach no network; let the game load it"
    })
    void saysWhatToUseInPlaceOfAGlobalThatIsAbsent(String name, String instead) {
        assertThat(problems("function tick(self) {\n  return " + name + ";\n}"))
                .containsExactly("drone.js:2:10: '" + name + "' is not there; " + instead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (typeof setTimeout === 'function') setTimeout(() => 1, 5);",
                "const now = typeof performance === 'undefined' ? () => 0 : () => performance.now();",
                "function f(window) { return window.x; }",
                "const o = { fetch() {}, Date: 1 }; o.fetch(o.Date);",
                "const __proto__ = 1; const o = { __proto__ };"
            })
    void letsThroughWhatLooksForANameOrMeansAnotherThing(String text) {
        assertThat(problems(text)).isEmpty();
        assertThat(game.report().outcome()).isEqualTo(Outcome.COMMITTED);
    }

    @Test
    void findsNoNameThatATestForItSaysIsAbsent() {
        assertThat(game.run("return [typeof Date, typeof Intl, typeof WeakRef, typeof Proxy, typeof Iterator].join();"))
                .isEqualTo("undefined,undefined,undefined,undefined,undefined");
    }

    @Test
    void goesOnWithWhatWasThereBefore() {
        game.save("drone.js", "function strength() { return 1; }").tick();
        problems("function strength() { return 2; }\nclass A { #x }");

        assertThat(game.scripts.revision()).isEqualTo(1);
        problems("function strength() { return 2; }\nclass A { _x }");
        assertThat(game.scripts.problems()).isEmpty();
    }
}
