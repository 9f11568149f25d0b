package dev.downbeat.scripting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.scripting.TestGame.Drone;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed in at a console. */
class EvaluationTest {

    private final ScriptedGame game = new ScriptedGame();

    private String value(String source) {
        Evaluation evaluation = game.evaluate(source);
        if (evaluation instanceof Evaluation.Value value) {
            return value.text();
        }
        throw new AssertionError(evaluation.toString());
    }

    private List<String> problems(String source) {
        return failed(game.evaluate(source)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static Evaluation.Failed failed(Evaluation evaluation) {
        assertThat(evaluation).isInstanceOf(Evaluation.Failed.class);
        return (Evaluation.Failed) evaluation;
    }

    @Test
    void failsWithEveryProblemOfAnInputThatDoesNotCompile() {
        Evaluation.Failed failed = failed(game.evaluate("let a = ;\nlet b = 1 +* 2;"));

        assertThat(failed.problems()).extracting(Problem::place).containsExactly("console:1:9", "console:2:12");
        assertThat(failed.problems().get(0).sourceLine()).isEqualTo("let a = ;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing.at.all | console:1: ReferenceError: \"nothing\" is not defined.",
                "'\n\nnull.x' | console:3: TypeError: Cannot read property \"x\" from null",
                "throw new RangeError('far') | console:1: RangeError: far",
                "throw {toString() { throw 1; }} | console:1: threw an object",
                "undeclared = 1 | console:1: ReferenceError: Assignment to undefined \"undeclared\" in strict mode",
            })
    void failsWithPlaceAndMessageWhereItThrows(String source, String problem) {
        assertThat(problems(source)).containsExactly(problem);
    }

    @Test
    void failsWhereAScriptThrowsThatItCalls() {
        game.begin("drone.js", "export function tick() {}\nexport function broken() { throw new Error('no'); }");

        Evaluation.Failed failed = failed(game.evaluate("scripts['drone.js'].broken()"));

        assertThat(failed.problems())
                .containsExactly(Problem.error(
                        "drone.js", 2, 0, "Error: no", "export function broken() { throw new Error('no'); }"));
        assertThat(game.scripts.faults()).as("it is no fault of the script").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for (;;) {} | console:1: stopped: it ran too long without an end",
                "(function f() { return f(); })() | console:1: too much recursion",
                "let o = {get x() { for (;;) {} }}; o.x | console:1: stopped: it ran too long without an end",
                "try { for (;;) {} } catch (e) { 1 } finally { 2 } | console:1: stopped: it ran too long without an"
                        + " end",
                "'x'.repeat(1e9) | console:1: RangeError: String.prototype.repeat: a string may have at most 1000000"
                        + " characters here, not 1000000000",
                "Promise.reject(new Error('late')) | console:1: a promise was rejected and nobody handles it: Error:"
                        + " late",
            })
    void endsWhatWouldHurtTheGame(String source, String problem) {
        assertThat(problems(source)).containsExactly(problem);
        assertThat(value("1 + 2")).as("the next input").isEqualTo("3");
    }

    @Test
    void endsWhatMakesTooManyObjects() {
        ScriptedGame small = new ScriptedGame(
                1,
                ScriptOptions.DEFAULT.withBudgets(
                        Budgets.DEFAULT.withCall(Budgets.DEFAULT.call().withBytes(5_000_000))));

        Evaluation.Failed failed = failed(small.evaluate("const all = []; for (;;) all.push({all})"));

        assertThat(failed.problems().get(0).message())
                .isEqualTo("stopped: it made more than 5 MB of objects in one go");
    }

    @Test
    void dropsWhatAConsoleKeepsTooMuchOf() {
        Budgets budgets = Budgets.DEFAULT.withRetainedBytes(1_000_000);
        ScriptedGame small = new ScriptedGame(1, ScriptOptions.DEFAULT.withBudgets(budgets));
        assertThat(small.evaluate("const hoard = []; for (let i = 0; i < 50000; i++) hoard.push({i}); hoard.length"))
                .isEqualTo(new Evaluation.Value("50000"));
        small.tick(2);

        Evaluation.Failed told = failed(small.evaluate("1"));
        assertThat(told.problems().get(0).message())
                .isEqualTo("it keeps more than 1 MB from call to call, most of it in 'hoard':"
                        + " let go of what is needed no more");
        assertThat(small.evaluate("typeof hoard")).isEqualTo(new Evaluation.Value("'undefined'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval('1')",
                "new Function('return 1')()",
                "(() => 1).constructor('return 1')()",
                "java.lang.System.exit(1)",
                "Packages.java",
                "Math.abs = () => 0",
                "Object.defineProperty(Math, 'abs', {value: 1})",
                "Object.prototype.x = 1",
                "scripts['drone.js'] = 1",
                "scripts['drone.js'].count = 2",
                "delete scripts['drone.js']",
                "Object.setPrototypeOf(globalThis, null)",
                "entities('drone')[0].secret = 1",
            })
    void reachesNothingThatScriptsCannotReach(String source) {
        game.begin("drone.js", "export let count = 1;");

        assertThat(game.evaluate(source)).isInstanceOf(Evaluation.Failed.class);
    }

    @Test
    void refusesToImport() {
        assertThat(problems("import {count} from './drone.js'; count"))
                .containsExactly("console:1:21: import is not there at the console;"
                        + " what scripts export is in scripts['name.js']");
    }

    @Test
    void undoesWhatItChangedBeforeItFailed() {
        Drone drone = game.begin("drone.js", "export function spawn(self) { self.state.lives = 3; }");

        game.evaluate("const d = entities('drone')[0]; d.hp = 99; d.state.lives = 0; d.pos.x = 7; null.x");

        assertThat(drone.hp).isEqualTo(10);
        assertThat(drone.pos.x).isZero();
        assertThat(value("d.state.lives")).isEqualTo("3");
    }

    @Test
    void isNotUndoneWhenItSucceeds() {
        Drone drone = game.begin("drone.js", "");

        assertThat(value("entities('drone')[0].hp = 99")).isEqualTo("99");

        assertThat(drone.hp).isEqualTo(99);
    }

    @Test
    void refusesToTickWhileItIsEvaluated() {
        game.arena.task = game.world::tick;
        game.type("arena.call()", told -> game.arena.note(told));

        game.scripts.evaluateNext();

        assertThat(game.notes().toString()).contains("a handler is running: it must not call tick()");
    }

    @Test
    void isEvaluatedWithoutATickWhileTheGameStandsStill() {
        List<Evaluation> told = new ArrayList<>();
        game.type("1", told::add);
        game.type("2", told::add);

        game.scripts.evaluateNext();
        assertThat(told).containsExactly(new Evaluation.Value("1"));
        game.scripts.evaluateNext();
        game.scripts.evaluateNext();
        assertThat(told).containsExactly(new Evaluation.Value("1"), new Evaluation.Value("2"));
        assertThat(game.world.tickNumber()).isZero();
    }

    @Test
    void refusesToEvaluateInTheMiddleOfATick() {
        List<String> messages = new ArrayList<>();
        game.world.add(world ->
                assertThatThrownBy(game.scripts::evaluateNext).satisfies(thrown -> messages.add(thrown.getMessage())));

        game.tick();

        assertThat(messages).containsExactly("a tick or a handler is running: evaluateNext() is for between ticks");
    }

    @Test
    void waitsForATickBoundaryAndThereIsOneInputAtEach() {
        List<Evaluation> told = new ArrayList<>();
        game.type("world.tick", told::add);
        game.type("world.tick", told::add);
        assertThat(told).isEmpty();

        game.tick();
        assertThat(told).containsExactly(new Evaluation.Value("1"));
        game.tick();
        assertThat(told).containsExactly(new Evaluation.Value("1"), new Evaluation.Value("2"));
    }

    @Test
    void comesBeforeTheTickItself() {
        game.begin("drone.js", "export function tick(self, dt) { arena.note('tick'); }");
        game.notes().clear();

        game.evaluate("arena.note('console')");

        assertThat(game.notes()).containsExactly("console", "tick");
    }

    @Test
    void isNotTakenFromTheBudgetOfTheTick() {
        Budgets budgets = Budgets.DEFAULT.withSteps(200_000).withTickSteps(100_000);
        ScriptedGame small = new ScriptedGame(1, ScriptOptions.DEFAULT.withBudgets(budgets));
        small.begin("drone.js", "export function tick(self, dt) { arena.note('tick'); }");
        small.notes().clear();

        small.evaluate("for (;;) {}");

        assertThat(small.notes()).containsExactly("tick");
        assertThat(small.overloads).isEmpty();
    }

    @Test
    void survivesAConsoleThatThrowsWhenItIsTold() {
        game.type("1", told -> {
            throw new IllegalStateException("a bug of the console");
        });

        game.tick();

        assertThat(value("2")).isEqualTo("2");
    }

    @Test
    void keepsWhatIsDeclaredForLaterInputs() {
        value("const a = 2; let b = 3; function twice(x) { return 2 * x; } class P { get() { return a; } }");

        assertThat(value("twice(a) + b + new P().get()")).isEqualTo("9");
        assertThat(value("const a = 5; a")).as("declared again").isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 + 2 | 3",
                "let x = 1 | undefined",
                "1; let x = 2 | undefined",
                "'use strict' | undefined",
                "\"\" | undefined",
                "// nothing | undefined",
                "if (true) 5 | undefined",
                "function f() {} | undefined",
                "1; 2; 3 | 3",
                "{a: 1} | {a: 1}",
                "{ let y = 4; y } | undefined",
                "[...[1, 2], 3] | [1, 2, 3]",
                "const [p, ...q] = [1, 2, 3]; q | [2, 3]",
                "let {m = 4} = {}; m | 4",
                "`a${1}` | 'a1'",
                "0.1 + 0.2 | 0.30000000000000004",
                "-0 | -0",
                "NaN | NaN",
                "2n ** 70n | 1180591620717411303424n",
                "null | null",
                "true | true",
                "'it\\'s\\n' | 'it\\'s\\n'",
                "'\\u001b[2J' | '\\u001b[2J'",
                "Symbol('s') | Symbol(s)",
                "/a+/g | /a+/g",
                "Math.abs | function abs",
                "() => 1 | function",
                "class Q {}; Q | function Q",
                "class Patrol { at = 1; } new Patrol() | Patrol {at: 1}",
                "new TypeError('bad') | TypeError: bad",
                "new Map([['a', {b: 1}]]) | Map(1) {'a' => {b: 1}}",
                "new Set([1, 2]) | Set(2) {1, 2}",
                "new Float64Array(2) | Float64Array [0, 0]",
                "Promise.resolve(1) | a promise",
                "[1, , 2] | [1, (empty), 2]",
                "({get x() { throw 1; }, 'a-b': 1}) | {x: (getter), 'a-b': 1}",
                "({a: {b: {c: {d: 1}}}}) | {a: {b: {c: {…}}}}",
                "const o = {}; o.o = o; o | {o: {o: {o: {…}}}}",
                "Object.create(null) | {}",
                "[] | []",
                "async function g() { return 1; } g() | a promise",
            })
    void givesTheValueOfItsLastExpressionAsAScriptWouldWriteIt(String source, String text) {
        assertThat(value(source)).isEqualTo(text);
    }

    @Test
    void writesAnEntityWithItsFields() {
        game.begin("drone.js", "export function spawn(self) { self.state.way = [1, 2]; }");

        assertThat(value("entities('drone')[0]")).isEqualTo("""
            drone 0.0 {
              id: 0, live: true, state: {way: [1, 2]}, ammo: 3, armed: false,
              cell: Vector2i(0, 0), colour: Vector3f(0, 0, 0), hp: 10, label: '',
              mass: 2, pos: Vector2d(0, 0), scores: [1, 2], target: null, wave: 1
            }\
            """);
        assertThat(value("[entities()[0], entities('door')]")).isEqualTo("[drone 0.0, []]");
    }

    @Test
    void writesTheGameAndItsScripts() {
        game.begin(
                "drone.js",
                "import config from './config.json'; export const SPEED = config.speed; export function tick(self) {}",
                "config.json",
                "{\"speed\": 3}");

        assertThat(value("scripts['drone.js'].SPEED")).isEqualTo("3");
        assertThat(value("scripts"))
                .isEqualTo("{'config.json': {speed: 3}, 'drone.js': {SPEED: 3, tick: function tick}}");
        assertThat(value("arena")).isEqualTo("Arena {boss: null, width: 640}");
        assertThat(value("world.tick > 0")).isEqualTo("true");
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(value("'x'.repeat(5000)"))
                .endsWith("x'… 4000 more characters")
                .hasSizeLessThan(1_100);
        assertThat(value("new Array(1e4).fill({a: [1, 2, 3]})"))
                .endsWith("… 9960 more\n]")
                .hasSizeLessThan(3_000);
        assertThat(value("const many = {}; for (let i = 0; i < 1e4; i++) many['k' + i] = i; many"))
                .endsWith("… 9950 more\n}");
        assertThat(value("1n << 60000n")).hasSizeLessThan(1_100);
    }

    @Test
    void seesANewRevisionAtOnce() {
        game.begin("drone.js", "export const SPEED = 3;");
        value("const speed = () => scripts['drone.js'].SPEED;");

        game.save("drone.js", "export const SPEED = 4;");

        assertThat(value("speed()")).isEqualTo("4");
    }

    @Test
    void knowsNoEntityToStartACoroutineFor() {
        assertThat(problems("function* g() {} start(g())").get(0))
                .isEqualTo("console:1: TypeError: start is for handlers of an entity that is there:"
                        + " a coroutine belongs to one");
    }
}
