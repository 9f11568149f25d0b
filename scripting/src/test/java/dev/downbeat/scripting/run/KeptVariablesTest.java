package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of variables when a top level is run anew. */
class KeptVariablesTest {

    private final ScriptedGame game = new ScriptedGame();

    @Test
    void keepsWhatTheScriptHasChangedIfItsInitialiserIsTheSame() {
        String text =
                "const SPEED = 1; let score = 0; const seen = new Map(); const list = []; let best = { name: '', of: [] };"
                        + " function hit(self) { score += 5; seen.set('k', { deep: [1] }); list.push(score); best = { name: 'a', of: [1, 2] }; }"
                        + " function probe() { return [SPEED, score, seen.size, seen.get('k').deep[0], list, best.name, best.of.length].join(); }";
        Drone drone = game.begin("drone.js", text);
        game.hit(drone);
        game.save("drone.js", text.replace("SPEED = 1", "SPEED = 2")).tick();

        assertThat(game.probe(drone)).isEqualTo("2,5,1,1,5,a,2");
        assertThat(game.changes()).containsExactly("drone.js RELOADED: 'SPEED' differs");
        assertThat(game.variables("drone.js"))
                .containsExactly(
                        "SPEED RESET: its initialiser differs",
                        "score KEPT: its initialiser is the same",
                        "seen KEPT: its initialiser is the same",
                        "list KEPT: its initialiser is the same",
                        "best KEPT: its initialiser is the same");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            let v = 0;         | v = () => 1          | it holds a function
            let v = 0;         | v = new Box()        | it holds an object of a class
            let v = [];        | v.push(new Box())    | it holds an object of a class
            let v = {};        | v.f = () => 1        | it holds a function
            let v = {};        | v = { get a() { return 1; } } | it holds an accessor
            let v = new Map(); | v.set(() => 1, 1)    | it holds a function
            let v = 0;         | v = /x/              | it holds a RegExp
            let v = 0;         | v = Promise.resolve() | it holds a Promise
            let v = 0;         | v = gen()            | it holds a Generator
            """)
    void startsAnewWhatIsNoPlainData(String declaration, String change, String reason) {
        String text = declaration + " class Box {} function* gen() { yield 1; } const X = 1;" + " function hit(self) { "
                + change + "; }";
        Drone drone = game.begin("drone.js", text);
        game.hit(drone);
        assertThat(game.scripts.faults()).isEmpty();
        game.save("drone.js", text.replace("X = 1", "X = 2")).tick();

        assertThat(game.variables("drone.js")).contains("v RESET: " + reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            null                      | null
            undefined                 | undefined
            true                      | true
            NaN                       | NaN
            12345678901234567890n     | 12345678901234567890
            "text"                    | text
            self                      | [object drone]
            new Set([3, 4])           | 3+4
            new Float32Array([1, 2])  | 1,2
            Object.assign(Object.create(null), { a: 1 }) | bare
            """)
    void keepsAnyPlainData(String value, String shown) {
        String text = "let v = 0; const X = 1; function hit(self) { v = " + value + "; }"
                + " function probe() { return v instanceof Set ? [...v].join('+') : v && typeof v === 'object' && !Object.getPrototypeOf(v) ? 'bare' : String(v); }";
        Drone drone = game.begin("drone.js", text);
        game.hit(drone);
        game.save("drone.js", text.replace("X = 1", "X = 2")).tick();

        assertThat(game.variables("drone.js")).contains("v KEPT: its initialiser is the same");
        assertThat(game.probe(drone).toString()).contains(shown.startsWith("[object") ? "drone" : shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new Float64Array(2_000_000)     | big[7] = 5;
            new Array(100_000).fill(0)      | big[7] = 5;
            { 7: 0, list: new Array(20_000).fill(0).map(() => ({})) } | big[7] = 5;
            """)
    void keepsWhatIsTooLargeToBeLookedThrough(String large, String change) {
        String text = "let big = " + large + "; const X = 1; function hit() { " + change + " }"
                + " function probe() { return big[7]; }";
        Drone drone = game.begin("drone.js", text);
        game.hit(drone);
        game.save("drone.js", text.replace("X = 1", "X = 2")).tick();

        assertThat(game.variables("drone.js")).contains("big KEPT: its initialiser is the same");
        assertThat(game.probe(drone)).isEqualTo(5.0);
    }

    @Test
    void keepsSharedAndCircularDataAsOne() {
        String text = "let a = {}; let b = a; const X = 1;"
                + " function hit() { a.self = a; a.n = 1; }"
                + " function probe() { return [a === b, a.self === a, b.n].join(); }";
        Drone drone = game.begin("drone.js", text);
        game.hit(drone);
        game.save("drone.js", text.replace("X = 1", "X = 2")).tick();

        assertThat(game.probe(drone)).isEqualTo("true,true,1");
    }

    @Test
    void takesTheNewValueOfWhatNothingHasChanged() {
        Drone drone = game.begin(
                "config.json",
                "{ \"hp\": 3 }",
                "drone.js",
                "import cfg from './config.json'; const hp = cfg.hp; let left = cfg.hp; let hits = 0;"
                        + " function hit() { left -= 1; hits += 1; } function probe() { return [hp, left, hits].join(); }");
        game.hit(drone);
        game.save("config.json", "{ \"hp\": 9 }").tick();

        assertThat(game.probe(drone)).isEqualTo("9,2,1");
        assertThat(game.variables("drone.js"))
                .containsExactly(
                        "hp RESET: its initialiser is the same and gives another value now, and nothing had changed it",
                        "left KEPT: its initialiser is the same",
                        "hits KEPT: its initialiser is the same");
    }

    @Test
    void keepsWhatHandlersHaveAddedAndDropsWhatTheTopLevelAdds() {
        String text = "globalThis.made = 1; const X = 1; function hit() { globalThis.later = 5; }"
                + " function probe() { return [typeof globalThis.made, globalThis.later].join(); }";
        Drone drone = game.begin("drone.js", text);
        game.hit(drone);
        game.save("drone.js", text.replace("globalThis.made = 1; ", "")).tick();

        assertThat(game.probe(drone)).isEqualTo("undefined,5");
        assertThat(game.variables("drone.js")).containsExactly("X UNCHANGED", "later KEPT: it has no initialiser");
    }

    @Test
    void keepsADestructuredVariableAndAnExportedDefault() {
        String text = "export default { count: 0 }; const { a, b = 2 } = { a: 1 }; const X = 1;";
        String user =
                "import shared from './lib.js'; function hit() { shared.count += 1; } function probe() { return shared.count; }";
        Drone drone = game.begin("lib.js", text, "drone.js", user);
        game.hit(drone);
        game.save("lib.js", text.replace("X = 1", "X = 2")).tick();

        assertThat(game.probe(drone)).isEqualTo(1.0);
        assertThat(game.variables("lib.js"))
                .containsExactly(
                        "default KEPT: its initialiser is the same",
                        "a UNCHANGED",
                        "b UNCHANGED",
                        "X RESET: its initialiser differs");
    }

    @Test
    void saysOfANewVariableThatItIsNew() {
        Drone drone = game.begin("drone.js", "let a = 1; function probe() { return a; }");
        game.save("drone.js", "let a = 1; let b = 2; function probe() { return a + b; }")
                .tick();

        assertThat(game.probe(drone)).isEqualTo(3.0);
        assertThat(game.variables("drone.js")).containsExactly("a UNCHANGED", "b RESET: it is new");
    }

    @Test
    void goesOnCountingOverManyReloads() {
        Drone drone = game.begin(
                "drone.js", "let n = 0; const V = 0; function tick() { n++; } function probe() { return n; }");
        for (int version = 1; version <= 10; version++) {
            game.save(
                            "drone.js",
                            "let n = 0; const V = " + version
                                    + "; function tick() { n++; } function probe() { return n; }")
                    .tick();
        }

        assertThat(game.probe(drone)).isEqualTo(11.0);
    }

    @Test
    void keepsTheVariablesOfAScriptThatMoved() {
        String lib = "let n = 0; export function next() { return ++n; }";
        Drone drone = game.begin(
                "lib.js", lib, "drone.js", "import { next } from './lib.js'; function probe() { return next(); }");
        assertThat(game.probe(drone)).isEqualTo(1.0);
        game.folder.delete("lib.js");
        game.save(
                        "util/count.js",
                        lib,
                        "drone.js",
                        "import { next } from './util/count.js'; function probe() { return next(); }")
                .tick();

        assertThat(game.probe(drone)).isEqualTo(2.0);
        assertThat(game.changes())
                .containsExactly("drone.js PATCHED", "lib.js REMOVED", "util/count.js ADDED: it was 'lib.js' before");
    }

    @Test
    void saysOnceThatEntitiesOfARemovedScriptLiveOnWithoutBehaviour() {
        game.begin("drone.js", "function tick(self) { self.hp -= 1; }");
        game.live(TestGame.DRONE);
        game.delete("drone.js");
        game.tick();

        assertThat(game.change("drone.js").notes()).containsExactly("entities that live on without behaviour: 2");
        game.save("hunter.js", "").tick();
        assertThat(game.report().changes()).noneMatch(change -> !change.notes().isEmpty());
    }

    @Test
    void saysOfTheCoroutinesOfARemovedScriptThatTheyGoOn() {
        game.begin(
                "drone.js", "function spawn(self) { start(go(self)); } function* go() { for (;;) { yield wait(1); } }");
        game.delete("drone.js");
        game.tick();

        assertThat(game.change("drone.js").notes())
                .contains("1 coroutine(s) go on with the text that they were started with");
    }

    @Test
    void resetsNothingInAnAttemptThatIsRejected() {
        String text = "let n = 0; const X = 1; function hit() { n++; } function probe() { return n; }";
        Drone drone = game.begin("drone.js", text, "hunter.js", "");
        game.hit(drone);
        game.save("drone.js", text.replace("X = 1", "X = 2"), "hunter.js", "nothing.at.all;")
                .tick();

        assertThat(game.report().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(game.probe(drone)).isEqualTo(1.0);
    }
}
