package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.event.EventType;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    private final ScriptedGame game = new ScriptedGame();

    @Test
    void isIsolatedToItsHandler() {
        game.save(
                        "drone.js",
                        "function tick(self) { if (self.armed) missing(); self.hp -= 1; }",
                        "hunter.js",
                        "function tick(self) { self.hp -= 1; }")
                .tick();
        Drone bad = game.live(TestGame.DRONE);
        Drone good = game.live(TestGame.DRONE);
        Drone hunter = game.live(TestGame.HUNTER);
        bad.armed = true;
        double goodHp = good.hp;
        double hunterHp = hunter.hp;
        game.tick();

        assertThat(bad.hp).isEqualTo(8);
        assertThat(good.hp).isEqualTo(goodHp - 1);
        assertThat(hunter.hp).isEqualTo(hunterHp - 1);
    }

    @Test
    void tellsWhereToWhomAndWhen() {
        game.save("drone.js", """
                function aim(target) {
                  return target.pos.x;
                }
                function timer(self, name) {
                  aim(self.target);
                }
                """);
        Drone drone = game.live(TestGame.DRONE);
        game.world.post(TestGame.TIMER, drone, "aim");
        game.tick();

        assertThat(game.fault())
                .isEqualTo(new Fault(
                        Fault.Cause.ERROR,
                        "drone.js",
                        2,
                        "TypeError: Cannot read property \"pos\" from null",
                        List.of("drone.js:2 aim", "drone.js:5 timer"),
                        drone.id(),
                        "drone",
                        "timer",
                        2,
                        2,
                        1,
                        1))
                .hasToString("drone.js:2: TypeError: Cannot read property \"pos\" from null"
                        + " (drone 0.0, event timer, tick 2, revision 1)");
    }

    @Test
    void isCountedAndToldAtPowersOfTwo() {
        game.save("drone.js", "function tick(self) { throw new Error('at ' + world.tick); }");
        Drone drone = game.live(TestGame.DRONE);
        game.tick(9);

        assertThat(game.fault().count()).isEqualTo(9);
        assertThat(game.fault().message()).isEqualTo("Error: at 10");
        assertThat(game.fault().entityId()).isEqualTo(drone.id());
        assertThat(game.told).extracting(Fault::count).containsExactly(1L, 2L, 4L, 8L);
        assertThat(game.fault())
                .hasToString("drone.js:1: Error: at 10 (drone 0.0, event tick, tick 10, revision 1, 9 times)");
    }

    @Test
    void isForgottenWhenItsFileChanges() {
        game.save("drone.js", "function tick(self) { missing(); }", "hunter.js", "function tick(self) { missing(); }");
        game.live(TestGame.DRONE);
        game.live(TestGame.HUNTER);
        game.tick();
        game.save("hunter.js", "").tick();
        assertThat(game.scripts.faults()).extracting(Fault::file).containsExactly("drone.js");

        game.delete("drone.js");
        game.tick();
        assertThat(game.scripts.faults()).isEmpty();
    }

    @Test
    void keepsTheLatestPlacesOfMany() {
        FaultLog log = new FaultLog();
        Drone drone = game.live(TestGame.DRONE);
        for (int line = 1; line <= FaultLog.CAPACITY + 1; line++) {
            log.add(
                    new HandlerFailure(Fault.Cause.ERROR, "drone.js", line, "failed", List.of()),
                    drone.id(),
                    "drone",
                    EventType.TICK.name(),
                    1,
                    1);
        }

        assertThat(log.latestFirst()).hasSize(FaultLog.CAPACITY);
        assertThat(log.latestFirst().get(0).line()).isEqualTo(FaultLog.CAPACITY + 1);
        assertThat(log.latestFirst()).extracting(Fault::line).doesNotContain(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            throw null;                                                           | null
            throw undefined;                                                      | undefined
            throw 42;                                                             | 42
            throw 'a' + '\\n' + 'b';                                              | a\\nb
            throw { toString: function () { throw 1; } };                         | threw an object
            throw { toString: function () { while (true); } };                    | stopped: it ran too long without an end
            var a = []; a.push(a, 1); throw a;                                    | ,1
            throw [{ toString: function () { throw 1; } }];                       | [object Array]
            throw [{ toString: function () { while (true); } }];                  | stopped: it ran too long without an end
            function E(m) { this.message = m; } E.prototype = new Error(); throw new E('x'); | threw an object
            var e = new Error('x'); e.message = { toString: function () { throw 1; } }; throw e; | 1
            throw new RangeError('too far');                                      | RangeError: too far
            throw Symbol('x');                                                    | Symbol(x)
            throw 5n;                                                             | 5
            throw self;                                                           | drone 0.0
            throw function f() {};                                                | function f() {\\n  }
            undefined.x;                                                          | TypeError: Cannot read property "x" from undefined
            [1].map(undefined);                                                   | TypeError: undefined is not a function, it is undefined.
            Error.prototype.toString.call([]);                                    | TypeError: Method "toString" called on incompatible object (Array is not an instance of Error).
            [1].map([]);                                                          | TypeError: Array is not a function, it is object.
            [1].map(self);                                                        | TypeError: drone 0.0 is not a function, it is object.
            new (self.pos)();                                                     | TypeError: Vector2d(0, 0) is not a function, it is object.
            Object.setPrototypeOf(globalThis, {});                                | TypeError: the prototype of globalThis cannot be changed
            Reflect.set(self, 'hp');                                              | TypeError: Reflect.set: this object belongs to the game and cannot be changed
            wait(1)();                                                            | TypeError: [object Wait] is not a function, it is object.
            var o = {}; o.o = o; JSON.stringify(o);                               | TypeError: what leads back to itself cannot be made JSON; of an entity take the id
            null();                                                               | TypeError: null is not a function, it is object.
            """)
    void tellsWhateverWasThrownInOneLine(String body, String message) {
        assertThat(game.failure(body)).isEqualTo(message);
        assertThat(game.fault().line()).isEqualTo(2);
    }

    @Test
    void boundsALongMessage() {
        assertThat(game.failure("throw new Error('x'.repeat(1000000));"))
                .hasSize(501)
                .endsWith("…");
        assertThat(game.failure("throw 'x'.repeat(1000000);")).hasSize(501);
    }

    @Test
    void boundsADeepStackAndALongName() {
        String name = "f".repeat(5_000);
        game.failure(
                "function " + name + "(n) { if (n == 0) throw 1; return " + name + "(n - 1); } " + name + "(100);");

        assertThat(game.fault().stack()).hasSize(16).allMatch(frame -> frame.length() <= 501);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true);",
                "for (;;) { try { while (true); } catch (e) {} }",
                "try { while (true); } finally { while (true); }",
                "for (;;) { try { while (true); } finally { continue; } }",
                "try { while (true); } finally { return 1; }",
                "[3, 1, 2].sort(function () { while (true); });",
                "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'.match(/^(a+)+$/);",
                "for (var x of { [Symbol.iterator]: function () { return { next: function () { return {}; } }; } });",
                "'' + { toString: function () { while (true); } };",
                "JSON.stringify({ toJSON: function () { while (true); } });",
                "self.pos = { get x() { while (true); } };"
            })
    void endsAHandlerThatDoesNot(String body) {
        assertThat(game.failure(body)).isEqualTo("stopped: it ran too long without an end");
        assertThat(game.fault().line()).isEqualTo(2);
        assertThat(game.run("return 1;"))
                .as("the next call has a budget of its own")
                .isEqualTo(1.0);
    }

    @Test
    void handlesTheNextEventAfterOneThatWasAborted() {
        game.save("drone.js", "function timer(self, name) { while (name === 'endless'); self.label = name; }");
        Drone drone = game.live(TestGame.DRONE);
        game.world.post(TestGame.TIMER, drone, "endless");
        game.world.post(TestGame.TIMER, drone, "short");
        game.tick();

        assertThat(drone.label).isEqualTo("short");
        assertThat(game.scripts.faults()).hasSize(1);
    }

    @Test
    void chargesNoHandlerForTheStepsOfOthers() {
        ScriptedGame strict = new ScriptedGame(1, 10_000);
        strict.save("drone.js", "function tick(self) { for (var i = 0; i < 250; i++) self.ammo = i; }");
        for (int i = 0; i < 50; i++) {
            strict.world.spawn(TestGame.DRONE);
        }
        strict.tick(40);

        assertThat(strict.scripts.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function f() { return f() + 1; } f();",
                "function f() { try { return f() + 1; } catch (e) { return f(); } } f();",
                "function f() { [1].forEach(f); } f();",
                "var o = {}; o.toString = function () { return '' + o; }; '' + o;"
            })
    void endsADeepRecursion(String body) {
        assertThat(game.failure(body)).isEqualTo("too much recursion");
        assertThat(game.fault().place()).isEqualTo("drone.js:2");
        assertThat(game.run("return 1;")).isEqualTo(1.0);
    }

    @Test
    void takesTheEndOfTheStackForWhatItIsWhenTheJvmWrapsIt() {
        game.arena.task = () -> {
            throw new InternalError(new StackOverflowError());
        };

        assertThat(game.failure("arena.call();")).isEqualTo("too much recursion");
        assertThat(game.fault().cause()).isEqualTo(Fault.Cause.RECURSION);
    }

    @Test
    void quarantinesABehaviourThatOverflowsTheStackAgainAndAgain() {
        game.begin("drone.js", "function f() { f(); } export function tick(self) { f(); }");
        game.tick(ScriptOptions.DEFAULT.faultTicks() / ScriptOptions.OVERRUN_TICKS);

        assertThat(game.quarantined)
                .singleElement()
                .satisfies(each -> assertThat(each.kind()).isEqualTo("drone"));
    }

    @Test
    void makesOfABugInABoundMethodAFaultAndNotAnEndOfTheGame() {
        assertThat(game.failure("self.explode();"))
                .isEqualTo("Error: drone.explode failed inside the game; its log tells more");
        assertThat(game.run("try { self.fire(); } catch (e) { return String(e); }"))
                .isEqualTo("Error: drone.fire: not armed");
    }

    @Test
    void tellsTheLineOfAHandlerWhoseAnswerDoesNotFit() {
        game.save("drone.js", "\n\nfunction strength(self) { return 'much'; }");
        Drone drone = game.live(TestGame.DRONE);
        game.scripts.ask(drone, TestGame.STRENGTH);

        assertThat(game.fault())
                .hasToString("drone.js:3: TypeError: the answer of strength must be a finite number, not 'much'"
                        + " (drone 0.0, event strength, tick 1, revision 1)");
    }
}
