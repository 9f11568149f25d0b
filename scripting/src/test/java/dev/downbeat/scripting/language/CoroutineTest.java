package dev.downbeat.scripting.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generators that ticks let go on. */
class CoroutineTest {

    private final ScriptedGame game = new ScriptedGame();

    private Drone drone(String script) {
        game.save("drone.js", script).tick();
        assertThat(game.report().outcome()).as(game.report().toString()).isEqualTo(Outcome.COMMITTED);
        Drone drone = game.live(TestGame.DRONE);
        game.tick(); // handles its spawn
        return drone;
    }

    private void timer(Drone drone, String name) {
        game.world.post(TestGame.TIMER, drone, name);
        game.tick();
    }

    @Test
    void goesOnAfterTheTickOfItsEntity() {
        drone("""
                function* patrol(self) { while (true) { arena.note('patrol', world.tick); yield; } }
                function spawn(self) { start(patrol(self)); arena.note('spawn'); }
                function tick(self) { arena.note('tick', world.tick); }
                """);
        game.tick();

        assertThat(game.notes()).containsExactly("spawn", "tick 3.0", "patrol 3.0", "tick 4.0", "patrol 4.0");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 30", "0, 1", "0.001, 1", "0.0166, 1", "0.017, 2", "0.05, 3", "0.1, 6", "1, 60", "0.1 + 0.2, 18"})
    void waitsWholeTicksAndAtLeastOne(String seconds, int ticks) {
        Drone drone = drone("function* later(self) { const from = world.tick; yield wait(" + seconds
                + "); self.label = String(world.tick - from); } function spawn(self) { start(later(self)); }");
        game.tick(70);

        assertThat(drone.label).isEqualTo(String.valueOf(ticks));
    }

    @Test
    void waitsForEverIfThatIsAsLong() {
        Drone drone = drone("function* later(self) { yield wait(Number.MAX_VALUE); self.label = 'done'; }"
                + " function spawn(self) { start(later(self)); }");
        game.tick(5);

        assertThat(drone.label).isEmpty();
    }

    @Test
    void goesOnInTheNextTickAfterABareYield() {
        Drone drone = drone("""
                function* count(self) { for (;;) { self.ammo += 1; yield; } }
                function spawn(self) { self.ammo = 0; start(count(self)); }
                """);
        game.tick(9);

        assertThat(drone.ammo).isEqualTo(10);
    }

    @Test
    void countsTicksAndNotTheClock() {
        Drone drone = drone("""
                function* later(self) { yield wait(0.1); self.label = 'done'; }
                function spawn(self) { start(later(self)); }
                """);
        game.clock.advance(10_000_000_000L);
        game.tick(5);
        assertThat(drone.label).isEmpty();

        game.tick();
        assertThat(drone.label).isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait(NaN)      | wait takes seconds, 0 or more, not NaN",
                "wait(-1)       | wait takes seconds, 0 or more, not -1",
                "wait(Infinity) | wait takes seconds, 0 or more, not Infinity",
                "wait()         | wait takes seconds, 0 or more, not undefined",
                "wait(\"1\")    | wait takes seconds, 0 or more, not '1'",
                "wait(1n)       | wait takes seconds, 0 or more, not a bigint",
                "start()        | start takes a generator, such as start(patrol(self)), not undefined",
                "start(5)       | start takes a generator, such as start(patrol(self)), not 5",
                "start([])      | start takes a generator, such as start(patrol(self)), not an array",
                "start(plain)   | 'plain' must be a function* to be started",
                "start(function* () {}) | a function that is started begins anew when its script changes, so it must be"
                        + " declared at the top level; or start what it gives: start(patrol(self))",
                "stop()         | stop takes what start gave, not undefined",
                "stop(5)        | stop takes what start gave, not 5",
                "stop(steps())  | stop takes what start gave, not an object"
            })
    void saysWhatDoesNotFit(String expression, String message) {
        Drone drone = drone(
                "function* steps() {}\nfunction plain() {}\nfunction timer(self, name) {\n  " + expression + ";\n}");
        timer(drone, "a");

        assertThat(game.faults()).containsExactly("drone.js:4 timer: TypeError: " + message);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "'x', '''x'''",
        "null, null",
        "{}, an object",
        "Promise.resolve(1), a promise",
        "wait, a function"
    })
    void isEndedByAYieldOfAnotherThing(String yielded, String shown) {
        Drone drone = drone("function* steps(self) {\n  try {\n    yield " + yielded.replace("x", "'x'")
                + ";\n    self.label = 'on';\n  } finally {\n    arena.note('finally');\n  }\n}\n"
                + "function spawn(self) { start(steps(self)); }");
        game.tick();

        assertThat(game.faults())
                .singleElement()
                .asString()
                .endsWith("tick: TypeError: a coroutine yields wait(seconds), or nothing for the next tick, not "
                        + shown);
        assertThat(drone.label).isEmpty();
        assertThat(game.notes()).containsExactly("finally");
    }

    @Test
    void cannotBeAwaited() {
        Drone drone = drone("async function timer(self, name) {\n  await wait(1);\n}");
        timer(drone, "a");

        assertThat(game.faults())
                .containsExactly("drone.js timer: a promise was rejected and nobody handles it:"
                        + " TypeError: wait(seconds) cannot be awaited; write yield wait(seconds) in a function*"
                        + " that start() runs");
    }

    @Test
    void isNotStartedWhileAScriptIsLoaded() {
        game.save("drone.js", "function* steps() {}\nstart(steps());").tick();

        assertThat(game.scripts.problems())
                .singleElement()
                .hasToString(
                        "drone.js:2: TypeError: 'start' is there for handlers only, not while the script is loaded");
    }

    @Test
    void runsNestedGenerators() {
        drone("""
                function* step(n) { arena.note(n); yield wait(0.05); return n * 10; }
                function* route() { const a = yield* step(1); const b = yield* step(a); arena.note('end', b, world.tick); }
                function spawn(self) { start(route()); }
                """);
        game.tick(9);

        assertThat(game.notes()).containsExactly("1.0", "10.0", "end 100.0 9.0");
    }

    @Test
    void runsManyOfOneEntityInTheOrderInWhichTheyWereStarted() {
        drone("""
                function* steps(name) { for (let i = 0; i < 2; i++) { arena.note(name + i); yield; } }
                function spawn(self) { start(steps('a')); start(steps('b')); start(steps('c')); }
                """);
        game.tick(3);

        assertThat(game.notes()).containsExactly("a0", "b0", "c0", "a1", "b1", "c1");
    }

    @Test
    void startsOneFromAnotherInTheNextTick() {
        drone("""
                function* inner() { arena.note('inner', world.tick); }
                function* outer() { arena.note('outer', world.tick); start(inner()); yield; }
                function spawn(self) { start(outer()); }
                """);
        game.tick(2);

        assertThat(game.notes()).containsExactly("outer 3.0", "inner 4.0");
    }

    @Test
    void isDoneWhenItEnds() {
        drone("""
                let running;
                function* steps() { yield; }
                function spawn(self) { running = start(steps()); }
                function tick(self) { arena.note(running.done); }
                """);
        game.tick(3);

        assertThat(game.notes()).containsExactly("false", "false", "true", "true");
    }

    @Test
    void runsItsFinallyBlocksWhenItIsStopped() {
        Drone drone = drone("""
                let running;
                function* steps(self) {
                  try { while (true) { arena.note('on'); yield wait(1); } } finally { arena.note('finally'); }
                }
                function spawn(self) { running = start(steps(self)); }
                function timer(self, name) { stop(running); arena.note('stopped', running.done); stop(running); }
                """);
        timer(drone, "a");
        timer(drone, "again");
        game.tick(70);

        assertThat(game.notes()).containsExactly("on", "finally", "stopped true", "stopped true");
        assertThat(game.faults()).isEmpty();
    }

    @Test
    void endsAtItsNextYieldWhenItStopsItself() {
        drone("""
                let running;
                function* steps(self) {
                  try { yield; stop(running); arena.note('still'); yield; arena.note('never'); }
                  finally { arena.note('finally'); }
                }
                function spawn(self) { running = start(steps(self)); }
                """);
        game.tick(4);

        assertThat(game.notes()).containsExactly("still", "finally");
        assertThat(game.faults()).isEmpty();
    }

    @Test
    void isStoppedByAnotherThatRunsBeforeIt() {
        drone("""
                let second;
                function* killer() { yield; stop(second); }
                function* victim() { try { arena.note(1); yield; arena.note(2); } finally { arena.note('finally'); } }
                function spawn(self) { start(killer()); second = start(victim()); }
                """);
        game.tick(3);

        assertThat(game.notes()).containsExactly("1.0", "finally");
    }

    @Test
    void isNotStoppedBeforeItsFirstStep() {
        drone("""
                function* steps() { arena.note('never'); }
                function spawn(self) { stop(start(steps())); }
                """);
        game.tick(2);

        assertThat(game.notes()).isEmpty();
        assertThat(game.faults()).isEmpty();
    }

    @Test
    void endsWithItsEntity() {
        Drone drone = drone("""
                function* steps(self) { try { for (;;) { arena.note('on'); yield; } } finally { arena.note('finally'); } }
                function spawn(self) { start(steps(self)); }
                function despawn(self) { arena.note('despawn'); }
                """);
        game.world.despawn(drone);
        game.tick(4);

        assertThat(game.notes()).endsWith("despawn", "finally").containsOnlyOnce("finally");
        assertThat(game.faults()).isEmpty();
    }

    @Test
    void tellsAFaultOfAFinallyBlockWhenItsEntityGoes() {
        Drone drone = drone("""
                function* steps(self) {
                  try { yield wait(9); } finally {
                    throw new Error('late');
                  }
                }
                function spawn(self) { start(steps(self)); start(steps(self)); }
                """);
        game.world.despawn(drone);
        game.tick(3);

        assertThat(game.faults()).containsExactly("drone.js:3 despawn: Error: late");
        assertThat(game.fault().count()).isEqualTo(2);
    }

    @Test
    void isEndedByAFaultThatTouchesNothingElse() {
        Drone drone = drone("""
                function* bad(self) {
                  yield;
                  self.target.hp = 1;
                }
                function* good(self) { for (;;) { self.ammo += 1; yield; } }
                function spawn(self) { self.ammo = 0; start(bad(self)); start(good(self)); }
                function tick(self) { self.hp = world.tick; }
                """);
        game.tick(3);

        assertThat(game.fault())
                .isEqualTo(new Fault(
                        Fault.Cause.ERROR,
                        "drone.js",
                        3,
                        "TypeError: Cannot set property \"hp\" of null to \"1\"",
                        List.of("drone.js:3 bad"),
                        drone.id(),
                        "drone",
                        "tick",
                        4,
                        4,
                        1,
                        1));
        assertThat(drone.ammo).isEqualTo(4);
        assertThat(drone.hp).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true);",
                "try { while (true); } finally { while (true); }",
                "yield* (function* () { while (true); })();",
                "Promise.resolve().then(() => { while (true); }); yield wait(9);"
            })
    void isAbortedWhenAStepDoesNotEnd(String body) {
        Drone drone = drone("function* steps(self) {\n  " + body + "\n}\n"
                + "function spawn(self) { start(steps(self)); }\nfunction tick(self) { self.ammo += 1; }");
        game.tick(3);

        assertThat(game.faults()).containsExactly("drone.js:2 tick: stopped: it ran too long without an end");
        assertThat(game.fault().count()).isEqualTo(1);
        assertThat(drone.ammo).isEqualTo(7);
    }

    @Test
    void finishesWithTheCodeThatItBeganWithWhenItWasStartedAsAGenerator() {
        String script = """
                function* steps() { for (let i = 0; ; i++) { arena.note('VERSION' + i); yield; } }
                function spawn(self) { start(steps()); }
                """;
        drone(script.replace("VERSION", "old"));
        game.save("drone.js", script.replace("VERSION", "new")).tick();
        game.tick();

        assertThat(game.notes()).containsExactly("old0", "old1", "old2");
    }

    @Test
    void beginsAnewWithTheNewCodeWhenItWasStartedAsAFunction() {
        String script = """
                function* steps(self, name) {
                  try { for (let i = 0; ; i++) { arena.note(name + 'VERSION' + i); yield; } }
                  finally { arena.note('finally VERSION'); }
                }
                function spawn(self) { start(steps, self, 'go '); }
                """;
        drone(script.replace("VERSION", "old"));
        game.tick();
        game.save("drone.js", script.replace("VERSION", "new")).tick();
        game.tick();
        game.save("drone.js", script.replace("VERSION", "newest")).tick();

        assertThat(game.notes())
                .containsExactly(
                        "go old0", "go old1", "finally old", "go new0", "go new1", "finally new", "go newest0");
    }

    @Test
    void keepsBothWhenAnotherScriptChanges() {
        game.save("door.js", "");
        drone("""
                function* steps(name) { for (let i = 0; ; i++) { arena.note(name + i); yield; } }
                function spawn(self) { start(steps, 'f'); start(steps('g')); }
                """);
        game.save("door.js", "function tick() {}").tick();

        assertThat(game.notes()).containsExactly("f0", "g0", "f1", "g1");
    }

    @Test
    void endsWhenItsFunctionIsGoneAfterAChange() {
        drone("""
                function* steps() { try { for (;;) yield; } finally { arena.note('finally'); } }
                function spawn(self) { start(steps); }
                """);
        game.save("drone.js", "function tick(self) { self.hp = 1; }").tick();
        game.tick(2);

        assertThat(game.notes()).containsExactly("finally");
        assertThat(game.faults()).isEmpty();
    }

    @Test
    void endsWithAFaultWhenItsFunctionIsNoGeneratorAnyMore() {
        drone("function* steps() { for (;;) yield; } function spawn(self) { start(steps); }");
        game.save("drone.js", "function steps() {}").tick();
        game.tick(2);

        assertThat(game.faults()).hasSize(1);
        assertThat(game.fault().message()).isEqualTo("TypeError: 'steps' must be a function* to be started");
        assertThat(game.fault().count()).isEqualTo(1);
    }

    @Test
    void endsWhenItsScriptIsDeleted() {
        drone("function* steps() { for (;;) { arena.note('on'); yield; } } function spawn(self) { start(steps); }");
        game.delete("drone.js");
        game.tick(3);

        assertThat(game.notes()).containsExactly("on");
        assertThat(game.faults()).isEmpty();
    }

    @Test
    void belongsToTheEntityWhoseHandlerStartedIt() {
        game.save(
                        "lib.js",
                        "export function* steps(name) { for (;;) { arena.note(name); yield; } }",
                        "drone.js",
                        """
                import { steps } from './lib.js';
                function spawn(self) { start(steps('drone')); }
                """,
                        "hunter.js",
                        """
                import { steps } from './lib.js';
                function spawn(self) { start(steps, 'hunter'); }
                """)
                .tick();
        Drone drone = game.live(TestGame.DRONE);
        game.live(TestGame.HUNTER);
        game.world.despawn(drone);
        game.tick();
        game.notes().clear();
        game.tick();

        assertThat(game.notes()).containsExactly("hunter");
    }

    @Test
    void takesPartInTheHashOfTheState() {
        String waiting = "function* steps() { yield wait(1); yield wait(5); } function spawn(self) { start(steps()); }";
        drone(waiting);
        ScriptedGame other = new ScriptedGame();
        other.save("drone.js", waiting.replace("wait(1)", "wait(2)")).tick();
        other.live(TestGame.DRONE);

        assertThat(other.world.stateHash()).isNotEqualTo(game.world.stateHash());
    }

    @Test
    void isTheSameInTwoRuns() {
        assertThat(hashes()).isEqualTo(hashes()).doesNotHaveDuplicates();
    }

    private static List<Long> hashes() {
        ScriptedGame game = new ScriptedGame(7, 2_000_000);
        String script = """
                const friends = new Map();
                async function settle(self) { await null; self.hp += Math.random(); }
                function* wander(self, n) {
                  try {
                    for (;;) { self.pos.x += Math.random(); yield wait(Math.random() / 5); yield* rest(self, n); }
                  } finally { self.ammo += 100; }
                }
                function* rest(self, n) { friends.set(n, world.tick); settle(self); yield; }
                function spawn(self) { start(wander, self, 1); start(wander(self, 2)); }
                function tick(self) { self.state.n = (self.state.n ?? 0) + 1; }
                """;
        game.save("drone.js", script, "hunter.js", script);
        List<Drone> drones = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            drones.add(game.world.spawn(i % 2 == 0 ? TestGame.DRONE : TestGame.HUNTER));
        }
        List<Long> hashes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            game.tick();
            hashes.add(game.world.stateHash());
            if (i == 20) {
                game.save("drone.js", script + "// changed");
            } else if (i == 30) {
                game.world.despawn(drones.get(3));
            }
        }
        return hashes;
    }

    @Test
    void isRefusedToAnEntityThatHasAThousand() {
        ScriptedGame crowded = new ScriptedGame();
        crowded.save("drone.js", """
                        function* run() { for (;;) yield; }
                        function tick(self) { for (let i = 0; i < 300; i++) start(run); }
                        """).tick();
        crowded.live(TestGame.DRONE);
        crowded.tick(5);

        assertThat(crowded.fault().message())
                .isEqualTo("RangeError: start: an entity may have at most 1000 coroutines; stop some, or let them end");
        assertThat(crowded.fault().count()).isEqualTo(2);
    }
}
