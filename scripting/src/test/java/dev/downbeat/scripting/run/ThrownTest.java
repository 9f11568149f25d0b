package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.LogLines;
import dev.downbeat.scripting.OneLine;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a script throws, and wherever, it makes one record, of a size that has a limit. */
class ThrownTest {

    private static final String MAKERS = """
            function cyclic() { const a = { b: {} }; a.b.a = a; return a; }
            function replaced(name) {
              return Object.defineProperty(new Error('x'), name, { get() { throw new Error('again'); } });
            }
            function endless(name) { return Object.defineProperty(new Error('x'), name, { get() { while (true); } }); }
            function caused() { const e = new Error('x'); e.cause = e; return e; }
            class Hostile extends Error {
              get name() { throw this; }
              get message() { throw new Hostile(); }
              get stack() { return cyclic(); }
              toString() { throw this; }
            }
            """;

    private final ScriptedGame game = new ScriptedGame();

    static Stream<String> values() {
        return Stream.of(
                "null",
                "undefined",
                "NaN",
                "-0",
                "1e308",
                "''",
                "'text'",
                "'x'.repeat(10000000)",
                "'\\n\\u2028\\ud800'.repeat(1000)",
                "Symbol('s')",
                "Symbol('x'.repeat(1000000))",
                "10n ** 1000n",
                "true",
                "cyclic()",
                "[[[cyclic()]]]",
                "(() => { const a = []; a.push(a, a); return a; })()",
                "new Array(1000).fill('x'.repeat(10000))",
                "Object.create(null)",
                "{ get message() { throw 1; }, get name() { while (true); }, toString() { throw this; } }",
                "{ toString() { while (true); } }",
                "{ toString() { return {}; }, valueOf() { return {}; } }",
                "{ toString: null, valueOf: null }",
                "{ [Symbol.toPrimitive]() { throw 1; } }",
                "{ then(f) { f(1); } }",
                "Promise.resolve(1)",
                "function () { throw 1; }",
                "class A {}",
                "(function* () { yield 1; })()",
                "Object.freeze(new Error('frozen'))",
                "new Error('x'.repeat(10000000))",
                "new Error('a\\nb\\u0000')",
                "new Hostile()",
                "replaced('name')",
                "replaced('message')",
                "replaced('stack')",
                "replaced('cause')",
                "replaced('toString')",
                "endless('name')",
                "endless('message')",
                "endless('stack')",
                "caused()",
                "new AggregateError([caused()], 'all')",
                "Object.assign(new Error('x'), { name: 'y'.repeat(1000000), stack: 'z\\n'.repeat(1000000) })",
                "Object.assign(new Error('x'), { message: cyclic(), name: Symbol('n'), stack: 5 })",
                "new Map([[1, 2]])",
                "new Float64Array(100000)",
                "/x/g",
                "world",
                "Math",
                "globalThis",
                "console",
                "wait(1)",
                "arguments");
    }

    private static void assertBounded(Fault fault) {
        assertThat(fault.message().length()).isBetween(1, OneLine.MAX_LENGTH + 1);
        assertThat(fault.message()).doesNotContain("org.mozilla", "java.", "dev.downbeat");
        assertThat(fault.stack()).hasSizeLessThanOrEqualTo(16);
        assertThat(fault.stack()).allMatch(frame -> frame.length() <= OneLine.MAX_LENGTH + 1);
        assertThat(fault.toString().length()).isLessThan(OneLine.MAX_LENGTH + 200);
        assertThat(fault.place()).startsWith("drone.js");
    }

    private Drone save(String text) {
        game.save("drone.js", MAKERS + text).tick();
        assertThat(game.report().problems()).isEmpty();
        return game.self();
    }

    private void assertOneRecord() {
        assertThat(game.fault().count()).isEqualTo(1);
        assertThat(game.told).hasSize(1);
        assertBounded(game.fault());
    }

    @ParameterizedTest
    @MethodSource("values")
    void byAHandlerIsOneRecord(String value) {
        Drone drone = save("function hit(self) { throw " + value + "; }");
        game.tick();
        game.hit(drone);

        assertOneRecord();
    }

    @ParameterizedTest
    @MethodSource("values")
    void byAnAnswerIsOneRecord(String value) {
        Drone drone = save("function strength(self) { throw " + value + "; }");
        game.tick();
        game.scripts.ask(drone, TestGame.STRENGTH);

        assertOneRecord();
    }

    @ParameterizedTest
    @MethodSource("values")
    void byACoroutineIsOneRecord(String value) {
        save("function spawn(self) { start(going); } function* going() { yield; throw " + value + "; }");
        game.tick(4);

        assertOneRecord();
    }

    @ParameterizedTest
    @MethodSource("values")
    void byAPromiseJobIsOneRecord(String value) {
        Drone drone = save("async function hit(self) { await null; throw " + value + "; }");
        game.tick();
        game.hit(drone);

        assertOneRecord();
    }

    @ParameterizedTest
    @MethodSource("values")
    void byATopLevelIsOneProblem(String value) {
        game.save("drone.js", MAKERS + "const makes = function () { return " + value + "; };\nthrow makes();")
                .tick();

        assertThat(game.reports).hasSize(1);
        assertThat(game.report().outcome()).isEqualTo(ReloadReport.Outcome.REJECTED);
        assertOneProblem();
    }

    @ParameterizedTest
    @MethodSource("values")
    void byAMigrationIsOneProblem(String value) {
        save("let a = 1;");
        game.save("drone.js", MAKERS + "let a = 2; export function reloaded(previous) { throw " + value + "; }")
                .tick();

        assertThat(game.report().outcome()).isEqualTo(ReloadReport.Outcome.REJECTED);
        assertOneProblem();
    }

    private void assertOneProblem() {
        assertThat(game.report().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
            assertThat(problem.message().length()).isBetween(1, OneLine.MAX_LENGTH + 1);
            assertThat(problem.place()).startsWith("drone.js");
        });
    }

    @Test
    void byTenThousandInATickIsToldAFewTimesAndMostOfThemArePutOff() {
        save("function tick(self) { throw new Error('at ' + self.id); }");
        for (int i = 0; i < 9_999; i++) { // one is there already
            game.world.spawn(TestGame.DRONE);
        }
        List<String> lines;
        try (LogLines log = new LogLines("dev.downbeat.scripting", Level.ALL)) {
            while (game.scripts.faults().isEmpty()) {
                game.tick();
            }
            lines = log.messages();
        }

        assertThat(game.fault().count()).isEqualTo(Quarantines.MANY);
        assertThat(lines).hasSize(7);
        assertThat(lines.get(5)).contains("64 times");
        assertThat(lines.get(6)).contains("0 events and 9900 entities are put off");
    }

    /** What ten thousand drones and a hunter leave in the log at {@code WARNING} in three ticks from the first fault on. */
    private List<String> warningsOfThreeTicks(String script) {
        game.save("drone.js", script, "hunter.js", "function hit(self) { missing(); }")
                .tick();
        game.hit(game.live(TestGame.HUNTER));
        for (int i = 0; i < 10_000; i++) {
            game.world.spawn(TestGame.DRONE);
        }
        try (LogLines log = new LogLines("dev.downbeat.scripting", Level.WARNING)) {
            game.tick(4); // they are live from the end of the first
            assertThat(game.scripts.faults()).extracting(Fault::file).contains("drone.js", "hunter.js");
            return log.messages();
        }
    }

    @Test
    void inAHundredPlacesIsToldInFewLinesATickAndTheFaultsOfOthersStay() {
        StringBuilder places = new StringBuilder("let n = 0;\nfunction tick(self) {\n  switch (n++ % 100) {\n");
        for (int i = 0; i < 100; i++) {
            places.append("    case ").append(i).append(": throw ").append(i).append(";\n");
        }

        assertThat(warningsOfThreeTicks(places.append("  }\n}\n").toString()))
                .hasSizeBetween(3, 30)
                .anyMatch(line -> line.matches("more new faults in tick \\d+ than the log tells: list them"));
    }

    @Test
    void thousandsOfRejectionsWithPlacesOfTheirOwnAreToldInFewLinesATickAndTheFaultsOfOthersStay() {
        assertThat(warningsOfThreeTicks("""
                let n = 0;
                function tick(self) {
                  for (let i = 0; i < 200; i++) Promise.reject({ stack: 'at f' + n + '.js:' + n++ });
                }
                """)).hasSizeBetween(1, 30);
        assertThat(game.scripts.faults()).hasSize(2);
    }

    @Test
    void aLongMessageThatIsReallyThereIsCut() {
        for (String value : List.of(
                "new Error('x'.repeat(1e6))",
                "Object.assign(new Error('x'.repeat(1e6)), { name: 'x'.repeat(1e6), stack: 'x'.repeat(1e6) })",
                "(() => { let rope = 'x'; while (rope.length < 5e5) rope += rope; return rope; })()")) {
            ScriptedGame fresh = new ScriptedGame();
            fresh.hit(fresh.begin("drone.js", "function hit(self) { throw " + value + "; }"));

            assertThat(fresh.fault().message()).contains("xxxxxxxx").doesNotContain("RangeError");
            assertBounded(fresh.fault());
        }
    }
}
