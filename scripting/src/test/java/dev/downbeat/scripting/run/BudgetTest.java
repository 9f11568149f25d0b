package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Answer;
import dev.downbeat.scripting.Budget;
import dev.downbeat.scripting.Budgets;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.LogLines;
import dev.downbeat.scripting.Overload;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Script code runs within a budget, wherever it runs. The budgets here are so small that all but the shortest stretch of code is
 * reported; code that ran outside of every budget would fail an assertion there.
 */
class BudgetTest {

    private static final Duration ANY_TIME = Duration.ofDays(1);
    private static final long ANY_BYTES = Long.MAX_VALUE / 2;
    private static final String LOOP = "function loop() { for (let i = 0; ; i++) self = i; } let self;\n";

    private final ScriptedGame game = new ScriptedGame(1, ScriptedGame.counting(5_000));

    private static ScriptedGame gameWith(Budgets budgets) {
        return new ScriptedGame(1, ScriptOptions.DEFAULT.withBudgets(budgets).withProbation(0, FaultPolicy.KEEP));
    }

    private static Budgets calls(Budget call) {
        return Budgets.DEFAULT.withCall(call);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loop();",
                "try { loop(); } catch (e) { return 1; }",
                "try { loop(); } finally { return 1; }",
                "try { loop(); } finally { loop(); }",
                "for (;;) { try { loop(); } finally { continue; } }",
                "throw { toString: loop };",
                "const e = new Error('x'); Object.defineProperty(e, 'message', { get: loop }); throw e;",
                "const e = new Error('x'); Object.defineProperty(e, 'name', { get: loop }); throw e;",
                "return { get x() { return loop(); } }.x;",
                "({ set x(v) { loop(); } }).x = 1;",
                "return 1 + { valueOf: loop };",
                "return `${{ toString: loop }}`;",
                "return +{ [Symbol.toPrimitive]: loop };",
                "return [2, 1].sort(loop);",
                "return [1].map(loop);",
                "return [1, 2].reduce(loop);",
                "return Array.from([1], loop);",
                "return [{ toString: loop }].join();",
                "return new Map([[1, 1]]).forEach(loop);",
                "return JSON.stringify({ toJSON: loop });",
                "return JSON.stringify({ a: 1 }, loop);",
                "return JSON.parse('[1]', loop);",
                "return 'a'.replace(/a/, loop);",
                "return 'a'.replace('a', { toString: loop });",
                "return 'a'.split({ [Symbol.split]: loop });",
                "return /(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab');",
                "for (const x of { [Symbol.iterator]: loop }) return x;",
                "for (const x of { [Symbol.iterator]() { return { next: loop }; } }) return x;",
                "for (const x of { [Symbol.iterator]() { return { next: () => ({ done: false }), return: loop }; } }) break;",
                "const [a] = { [Symbol.iterator]() { return { next: loop }; } };",
                "const { a = loop() } = {};",
                "return [...{ [Symbol.iterator]() { return { next: () => ({ done: false }) }; } }];",
                "function* g() { loop(); } return [...g()];",
                "function* g() { try { yield 1; } finally { loop(); } } for (const x of g()) break;",
                "class A { constructor() { loop(); } } return new A();",
                "class A { static x = loop(); } return A;",
                "class A extends Array { constructor() { super(); loop(); } } return new A();",
                "return ((parts) => loop())`x`;",
                "Promise.resolve().then(loop);",
                "new Promise(loop);",
                "(async () => { await 1; loop(); })();",
                "(async () => { try { await 1; loop(); } finally { loop(); } })();",
                "return { then: loop } instanceof { [Symbol.hasInstance]: loop };",
                "return Reflect.ownKeys({}).concat(Reflect.apply(loop, null, []));",
                "world.spawn('drone', { get hp() { loop(); } });",
                "self.pos = { get x() { loop(); }, y: 1 };",
                "self.scores = Object.defineProperty([], 0, { get: loop });",
                "self.history(Object.defineProperty([1], 0, { get: loop }));",
                "return world.ask(self, 'strength');",
                "start(function* () { loop(); }());"
            })
    void endsCodeThatDoesNotWhereverItRuns(String body) {
        Drone drone = game.begin("drone.js", LOOP + """
                function strength(self) { loop(); }
                function timer(self, name) {
                %s
                }
                """.formatted(body));
        game.world.post(TestGame.TIMER, drone, "now");
        game.tick(3);

        assertThat(game.scripts.faults()).extracting(Fault::cause).contains(Fault.Cause.STEPS);
    }

    @Test
    void endsWhatPutsAnObjectIntoALineOfTheLog() {
        try (LogLines lines = new LogLines("dev.downbeat.script", Level.ALL)) {
            game.hit(game.begin("drone.js", LOOP + "function hit(self) { console.log({ toJSON: loop }); }"));
            assertThat(lines.messages()).isEmpty();
        }

        assertThat(game.fault().cause()).isEqualTo(Fault.Cause.STEPS);
    }

    @Test
    void countsTheAnswerThatAGetterMakes() {
        Drone drone = game.begin("drone.js", LOOP + "function next(self) { return { get x() { loop(); } }; }");

        assertThat(game.scripts.ask(drone, TestGame.NEXT)).isInstanceOf(Answer.Failed.class);
    }

    /** At the end of the stack there is no room to find the place of an abort. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "function f() { try { f(); } finally { f(); } }",
                "function f() { try { f(); } catch (e) { f(); } finally { f(); } }",
                "function f() { try { f(); f(); } finally { try { f(); } finally { f(); } } }"
            })
    void endsARecursionThatGoesOnInItsFinallyBlocks(String text) {
        ScriptedGame deep = new ScriptedGame(1, ScriptedGame.counting(2_000_000));
        deep.hit(deep.begin("drone.js", text + "\nfunction hit(self) { f(); }"));

        assertThat(deep.fault().cause()).isIn(Fault.Cause.STEPS, Fault.Cause.RECURSION);
    }

    @Test
    void endsACoroutineThatDoesNotWhenItsEntityGoes() {
        Drone drone = game.begin("drone.js", LOOP + """
                function* guard() { try { for (;;) yield; } finally { loop(); } }
                function spawn(self) { start(guard()); }
                """);
        game.tick();
        game.world.despawn(drone);
        game.tick(2);

        assertThat(game.fault().cause()).isEqualTo(Fault.Cause.STEPS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loop();",
                "const x = { get a() { loop(); } }.a;",
                "Promise.resolve().then(loop);",
                "class A { static { loop(); } }",
                "throw { toString: loop };",
                "export default loop();"
            })
    void refusesAScriptWhoseTopLevelDoesNotEnd(String text) {
        game.begin("door.js", "function spawn(self) {}");
        game.save("drone.js", LOOP + text).tick();

        assertThat(game.report().problems())
                .anySatisfy(problem -> assertThat(problem.message())
                        .containsAnyOf("it ran too long without an end", "cannot be shown"));
    }

    @Test
    void runsTheNextEventAfterAnAbort() {
        Drone drone = game.begin("drone.js", LOOP + """
                function timer(self, name) { if (name === 'loop') loop(); else arena.note(name); }
                """);
        for (String name : List.of("loop", "a", "loop", "b")) {
            game.world.post(TestGame.TIMER, drone, name);
        }
        game.tick();

        assertThat(game.notes()).containsExactly("a", "b");
        assertThat(game.fault().count()).isEqualTo(2);
    }

    @Test
    void endsAHandlerThatTakesTooMuchProcessorTime() {
        ScriptedGame timed = gameWith(calls(new Budget(Long.MAX_VALUE, Duration.ofMillis(1), ANY_BYTES)));
        timed.hit(timed.begin(
                "drone.js", LOOP + "function hit(self) { for (;;) { try { loop(); } finally { continue; } } }"));

        assertThat(timed.fault().cause()).isEqualTo(Fault.Cause.CPU_TIME);
        assertThat(timed.fault().message()).isEqualTo("stopped: it took more than 1 ms of processor time in one go");
    }

    @Test
    void endsAHandlerThatMakesTooManyObjects() {
        ScriptedGame full = gameWith(calls(new Budget(Long.MAX_VALUE, ANY_TIME, 10_000_000)));
        full.hit(full.begin("drone.js", """
                function hit(self) {
                  const all = [];
                  for (;;) { try { for (;;) all.push([1, 2, 3]); } finally { all.length = 0; continue; } }
                }
                """));

        assertThat(full.fault().cause()).isEqualTo(Fault.Cause.BYTES);
        assertThat(full.fault().message()).isEqualTo("stopped: it made more than 10 MB of objects in one go");
    }

    @Test
    void refusesAScriptThatTakesTooMuchOfAnythingAtItsTopLevel() {
        ScriptedGame timed =
                gameWith(Budgets.DEFAULT.withLoad(new Budget(Long.MAX_VALUE, Duration.ofMillis(1), ANY_BYTES)));
        timed.save("drone.js", "for (;;);").tick();
        ScriptedGame full = gameWith(Budgets.DEFAULT.withLoad(new Budget(Long.MAX_VALUE, ANY_TIME, 10_000_000)));
        full.save("drone.js", "const all = []; for (;;) all.push([1]);").tick();

        assertThat(timed.report().problems())
                .anySatisfy(problem -> assertThat(problem.message())
                        .isEqualTo("stopped: it took more than 1 ms of processor time in one go"));
        assertThat(full.report().problems())
                .anySatisfy(problem -> assertThat(problem.message())
                        .isEqualTo("stopped: it made more than 10 MB of objects in one go"));
    }

    /** Each handler counts some thousand steps, and each tick may have twenty thousand. */
    private static ScriptedGame crowded() {
        return gameWith(Budgets.DEFAULT
                .withCall(Budgets.DEFAULT.call().withSteps(10_000))
                .withTickSteps(20_000));
    }

    private static final String BUSY = """
            function work() { let x = 0; for (let i = 0; i < 100; i++) x += i; return x; }
            function timer(self, name) { work(); arena.note(name); }
            function tick(self) { work(); arena.note('tick ' + self.label); }
            """;

    private static List<Drone> drones(ScriptedGame game, int count) {
        List<Drone> drones = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Drone drone = game.world.spawn(TestGame.DRONE);
            drone.label = "" + i;
            drones.add(drone);
        }
        return drones;
    }

    /** What ten ticks note, none of which gets through all ten that want to run. */
    private static List<String> notesOfTenCrowdedTicks(ScriptedGame crowd) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            crowd.notes().clear();
            crowd.tick();
            assertThat(crowd.notes()).isNotEmpty().hasSizeLessThan(10);
            all.addAll(crowd.notes());
        }
        return all;
    }

    @Test
    void putsTheRestOfATickOffToTheNextAndStartsThereWithTheFirstThatWaited() {
        ScriptedGame crowd = crowded();
        crowd.save("drone.js", BUSY).tick();
        drones(crowd, 10);
        crowd.tick(); // live from its end on
        List<String> all = notesOfTenCrowdedTicks(crowd);
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i)).isEqualTo("tick " + i % 10); // nobody is left out, nobody comes twice
        }
        assertThat(crowd.scripts.faults()).isEmpty();
    }

    @Test
    void handlesEventsThatWerePutOffBeforeNewerOnesAndBeforeAnyTick() {
        ScriptedGame crowd = crowded();
        crowd.save("drone.js", BUSY).tick();
        Drone drone = drones(crowd, 1).get(0);
        crowd.tick(2);
        crowd.notes().clear();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            crowd.world.post(TestGame.TIMER, drone, "event " + i);
            expected.add("event " + i);
        }
        crowd.tick();
        assertThat(crowd.notes()).hasSizeLessThan(30);
        crowd.world.post(TestGame.TIMER, drone, "later");
        expected.add("later");
        expected.add("tick 0");
        while (crowd.notes().size() < expected.size()) {
            crowd.tick();
        }

        assertThat(crowd.notes()).startsWith(expected.toArray(String[]::new));
    }

    @Test
    void tellsThatATickWasTooMuchAtPowersOfTwo() {
        ScriptedGame crowd = crowded();
        crowd.save("drone.js", BUSY).tick();
        drones(crowd, 30);
        crowd.tick(6);

        assertThat(crowd.overloads).extracting(Overload::count).containsExactly(1L, 2L, 4L);
        assertThat(crowd.overloads.get(0).entities()).isPositive();
        assertThat(crowd.overloads.get(0))
                .hasToString("scripts asked for more than their share of tick 3: 0 events and "
                        + crowd.overloads.get(0).entities() + " entities are put off to the next");
    }

    @Test
    void countsFaultsInATicksBudgetForTheyTakeTimeToo() {
        ScriptedGame crowd = crowded();
        crowd.save("drone.js", "function tick(self) { throw 1; }").tick();
        drones(crowd, 10);
        crowd.tick(2);

        assertThat(crowd.fault().count()).isEqualTo(1);
    }

    @Test
    void putsOffTheCoroutinesThatAreBeyondTheShareOfATick() {
        ScriptedGame crowd = crowded();
        crowd.save("drone.js", """
                function spawn(self) { for (let i = 0; i < 10; i++) start(run, self, i); }
                function* run(self, number) {
                  for (;;) { let x = 0; for (let i = 0; i < 100; i++) x += i; arena.note('run ' + number); yield; }
                }
                """).tick();
        crowd.world.spawn(TestGame.DRONE);
        crowd.tick(2); // live, and spawned
        List<String> all = notesOfTenCrowdedTicks(crowd);
        int first = Integer.parseInt(all.get(0).substring("run ".length()));
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i)).isEqualTo("run " + (first + i) % 10); // nobody is left out, nobody comes twice
        }
    }

    @Test
    void putsOffWhatFailsAHundredTimesInATickAndNobodyElse() {
        ScriptedGame crowd = new ScriptedGame();
        crowd.save("drone.js", "function tick(self) { arena.note(self.label); if (self.label !== 'well') throw 1; }")
                .save("hunter.js", "function tick(self) { self.ammo++; }")
                .tick();
        drones(crowd, Quarantines.MANY);
        crowd.world.spawn(TestGame.DRONE).label = "well";
        Drone other = crowd.world.spawn(TestGame.HUNTER);
        int before = other.ammo;
        crowd.tick(2);

        assertThat(crowd.fault().count()).isEqualTo(Quarantines.MANY);
        assertThat(crowd.notes()).hasSize(Quarantines.MANY).doesNotContain("well");
        assertThat(crowd.overloads)
                .singleElement()
                .extracting(Overload::entities)
                .isEqualTo(1);
        assertThat(other.ammo).isEqualTo(before + 1);
        crowd.notes().clear();
        crowd.tick();
        assertThat(crowd.notes()).startsWith("well", "0", "1");
    }

    @Test
    void leavesOtherKindsTheirTicksWhenOneAsksForAll() {
        ScriptedGame crowd = crowded();
        crowd.save("drone.js", BUSY)
                .save("hunter.js", "function tick(self) { self.ammo++; }")
                .tick();
        drones(crowd, 30);
        Drone other = crowd.world.spawn(TestGame.HUNTER);
        int before = other.ammo;
        crowd.tick(20);

        assertThat(crowd.overloads).isNotEmpty();
        assertThat(other.ammo - before).isEqualTo(19); // live from the end of the first on
    }

    @Test
    void leavesOtherKindsTheirEventsWhenOneFloodsTheQueue() {
        ScriptedGame crowd = new ScriptedGame(1, 100_000_000);
        crowd.save("drone.js", """
                function timer(self, name) { world.post(self, 'timer', name); world.post(self, 'timer', name); }
                function tick(self) { for (;;) world.despawn(world.spawn('door')); }
                """).save("hunter.js", """
                function tick(self) { world.post(self, 'timer', ''); }
                function timer(self, name) { self.ammo++; }
                """).tick();
        Drone flood = crowd.world.spawn(TestGame.DRONE);
        Drone other = crowd.world.spawn(TestGame.HUNTER);
        int before = other.ammo;
        crowd.tick();
        crowd.world.post(TestGame.TIMER, flood, "");
        crowd.tick(20);

        assertThat(other.ammo - before).isEqualTo(19);
        assertThat(crowd.fault().message())
                .isEqualTo(
                        "Error: world.spawn: no room for more events in this tick: drone has caused 4096, and the rest of"
                                + " the queue is for others; do less in one tick");
    }
}
