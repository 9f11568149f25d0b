package dev.downbeat.scripting.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When promise jobs run, in whose budget, and who is blamed. */
class AsyncTest {

    private final ScriptedGame game = new ScriptedGame();

    private void timer(Drone drone, String name) {
        game.world.post(TestGame.TIMER, drone, name);
    }

    @Test
    void runsTheJobsOfAHandlerBeforeTheNextHandler() {
        game.save("drone.js", """
                async function later(name) {
                  arena.note(name, 1);
                  await null;
                  arena.note(name, 2);
                  await null;
                  arena.note(name, 3);
                }
                function timer(self, name) { later(name); arena.note(name, 'end'); }
                function tick(self) { Promise.resolve().then(() => arena.note('tick job')); arena.note('tick'); }
                """);
        Drone drone = game.live(TestGame.DRONE);
        game.notes().clear();
        timer(drone, "a");
        timer(drone, "b");
        game.tick();

        assertThat(game.notes())
                .containsExactly(
                        "a 1.0", "a end", "a 2.0", "a 3.0", "b 1.0", "b end", "b 2.0", "b 3.0", "tick", "tick job");
    }

    @Test
    void runsTheJobsOfAQuestionWithThoseOfTheHandlerThatAsks() {
        game.save("drone.js", """
                function timer(self, name) {
                  Promise.resolve().then(() => arena.note('job of the asking'));
                  world.ask(self, 'strength');
                  arena.note('answered');
                }
                function strength() { Promise.resolve().then(() => arena.note('job of the asked')); return 1; }
                """);
        Drone drone = game.live(TestGame.DRONE);
        timer(drone, "a");
        game.tick();

        assertThat(game.notes()).containsExactly("answered", "job of the asking", "job of the asked");
    }

    @Test
    void runsTheJobsOfAQuestionOfTheGameBeforeItsAnswerIsGiven() {
        game.save("drone.js", "function strength(self) { (async () => { await 1; self.hp = 5; })(); return self.hp; }");
        Drone drone = game.live(TestGame.DRONE);

        assertThat(game.ask(drone, TestGame.STRENGTH)).isEqualTo(10.0);
        assertThat(drone.hp).isEqualTo(5);
    }

    @Test
    void goesOnWhenAnotherHandlerInAnotherTickResolves() {
        game.save(
                        "signal.js",
                        "let go; export const ready = new Promise(r => { go = r; }); export const signal = v => go(v);",
                        "drone.js",
                        """
                        import { ready } from './signal.js';
                        async function spawn(self) { arena.note('got', await ready, world.tick); }
                        """,
                        "hunter.js",
                        "import { signal } from './signal.js'; function timer(self, name) { signal(name); }")
                .tick();
        game.live(TestGame.DRONE);
        Drone hunter = game.live(TestGame.HUNTER);
        game.tick(3);
        game.world.post(TestGame.TIMER, hunter, "now");
        game.tick();

        assertThat(game.notes()).containsExactly("got now " + (double) game.world.tickNumber());
        assertThat(game.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(async () => { for (;;) await null; })();",
                "const again = () => Promise.resolve().then(again); again();",
                "(async () => { await null; while (true); })();",
                "(async () => { try { await null; while (true); } catch (e) {} finally { while (true); } })();",
                "Promise.resolve().then(() => { while (true); });",
                "Promise.resolve({ get then() { while (true); } });"
            })
    void endsJobsThatDoNot(String body) {
        game.save(
                "drone.js", "function timer(self, name) { if (name === 'bad') {\n" + body + "\n} self.label = name; }");
        Drone drone = game.live(TestGame.DRONE);
        timer(drone, "bad");
        timer(drone, "good");
        game.tick();

        assertThat(game.faults()).containsExactly("drone.js:2 timer: stopped: it ran too long without an end");
        assertThat(drone.label).isEqualTo("good");
    }

    @Test
    void countsHandlerAndJobsTogether() {
        ScriptedGame strict = new ScriptedGame(1, 50_000);
        String loop = "for (let i = 0; i < 700; i++) self.ammo = i;";
        strict.save("drone.js", "function strength(self) { " + loop + " return 1; }");
        Drone drone = strict.live(TestGame.DRONE);
        assertThat(strict.ask(drone, TestGame.STRENGTH)).isEqualTo(1.0);

        String jobs = "(async () => { for (let n = 0; n < 20; n++) { await n; " + loop + " } })();";
        strict.save("drone.js", "function strength(self) { " + loop + jobs + " return 1; }")
                .tick();
        strict.scripts.ask(drone, TestGame.STRENGTH);
        assertThat(strict.fault().message()).isEqualTo("stopped: it ran too long without an end");
    }

    @Test
    void dropsTheJobsOfAHandlerThatIsAborted() {
        game.save("drone.js", """
                function timer(self, name) {
                  Promise.resolve().then(() => arena.note('dropped'));
                  while (true);
                }
                function tick(self) { Promise.resolve().then(() => arena.note('tick')); }
                """);
        Drone drone = game.live(TestGame.DRONE);
        game.notes().clear();
        timer(drone, "a");
        game.tick();

        assertThat(game.notes()).containsExactly("tick");
    }

    @Test
    void runsTheJobsOfAHandlerThatThrows() {
        game.save("drone.js", """
                function timer(self, name) {
                  Promise.resolve().then(() => arena.note('job'));
                  throw new Error('thrown');
                }
                """);
        timer(game.live(TestGame.DRONE), "a");
        game.tick();

        assertThat(game.notes()).containsExactly("job");
        assertThat(game.faults()).containsExactly("drone.js:3 timer: Error: thrown");
    }

    @Test
    void tellsOnceWhatWasRejectedAndNobodyHandles() {
        game.save("lib.js", "export async function aim(t) {\n  await null;\n  return t.pos.x;\n}", "drone.js", """
                import { aim } from './lib.js';
                function timer(self, name) {
                  aim(self.target);
                }
                """);
        Drone drone = game.live(TestGame.DRONE);
        timer(drone, "a");
        game.tick(3);

        assertThat(game.fault())
                .isEqualTo(new Fault(
                        Fault.Cause.REJECTION,
                        "lib.js",
                        3,
                        "a promise was rejected and nobody handles it:"
                                + " TypeError: Cannot read property \"pos\" from null",
                        List.of("lib.js:3"),
                        drone.id(),
                        "drone",
                        "timer",
                        2,
                        2,
                        1,
                        1));
        assertThat(game.told).hasSize(1);
    }

    @Test
    void tellsEveryRejectionOfOneHandler() {
        game.save("drone.js", """
                function timer(self, name) {
                  Promise.reject(new Error('one'));
                  Promise.reject('two');
                  (async () => { throw new RangeError('three'); })();
                }
                """);
        timer(game.live(TestGame.DRONE), "a");
        game.tick();

        assertThat(game.faults())
                .containsExactlyInAnyOrder(
                        "drone.js:2 timer: a promise was rejected and nobody handles it: Error: one",
                        "drone.js timer: a promise was rejected and nobody handles it: 'two'",
                        "drone.js:4 timer: a promise was rejected and nobody handles it: RangeError: three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Promise.reject(1).catch(() => {});",
                "(async () => { try { await Promise.reject(1); } catch (e) {} })();",
                "const p = Promise.reject(1); Promise.resolve().then(() => p.catch(() => {}));",
                "Promise.allSettled([Promise.reject(1)]);",
                "Promise.any([Promise.reject(1), 2]);",
                "new Promise(() => {});"
            })
    void tellsNothingOfARejectionThatIsHandled(String body) {
        game.run(body + " return 1;");

        assertThat(game.faults()).isEmpty();
    }

    @Test
    void blamesTheHandlerInWhichAJobRuns() {
        game.save("drone.js", """
                let go;
                async function wait1(self) { await new Promise(r => { go = r; }); throw new Error('late'); }
                function spawn(self) { wait1(self); }
                function timer(self, name) { go(); }
                """);
        Drone drone = game.live(TestGame.DRONE);
        assertThat(game.faults()).isEmpty();
        timer(drone, "a");
        game.tick();

        assertThat(game.faults())
                .containsExactly("drone.js:2 timer: a promise was rejected and nobody handles it: Error: late");
    }

    @Test
    void dropsWhatWaitsWhenItsScriptIsLoadedAnew() {
        String signal =
                "let go; export const ready = new Promise(r => { go = r; }); export const signal = () => go(1);";
        String drone = """
                import { ready } from './signal.js';
                async function spawn(self) { try { await ready; arena.note('await'); } finally { arena.note('finally'); } }
                function timer(self, name) { ready.then(() => arena.note('then')); }
                """;
        game.save("signal.js", signal, "drone.js", drone, "hunter.js", """
                import { ready, signal } from './signal.js';
                function spawn(self) { ready.then(() => arena.note('hunter')); }
                function timer(self, name) { signal(); }
                """).tick();
        timer(game.live(TestGame.DRONE), "a");
        Drone hunter = game.live(TestGame.HUNTER);
        game.save("drone.js", drone + "let more;").tick();
        game.world.post(TestGame.TIMER, hunter, "now");
        game.tick();

        assertThat(game.notes()).containsExactly("hunter");
        assertThat(game.faults()).isEmpty();
    }

    @Test
    void keepsWhatWaitsWhenAnotherScriptChanges() {
        game.save("drone.js", """
                let go;
                async function spawn(self) { await new Promise(r => { go = r; }); arena.note('on'); }
                function timer(self, name) { go(); }
                """, "door.js", "").tick();
        Drone drone = game.live(TestGame.DRONE);
        game.save("door.js", "function tick() {}").tick();
        timer(drone, "a");
        game.tick();

        assertThat(game.notes()).containsExactly("on");
    }

    @Test
    void runsTheJobsOfATopLevelWhileItIsLoaded() {
        game.save("drone.js", """
                let n = 0;
                (async () => { n = await Promise.resolve(4); })();
                function strength() { return n; }
                """).tick();

        assertThat(game.ask(game.live(TestGame.DRONE), TestGame.STRENGTH)).isEqualTo(4.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "let a;\nPromise.reject(new Error('no'));",
                "let a;\n(async () => { await 1; throw new Error('no'); })();",
            })
    void refusesARevisionWhoseTopLevelRejects(String text) {
        game.save("drone.js", text).tick();

        assertThat(game.report().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(game.scripts.problems())
                .extracting(Problem::toString)
                .containsExactly("drone.js:2: a promise was rejected and nobody handles it: Error: no");
    }

    @Test
    void refusesARevisionWhoseTopLevelJobsDoNotEnd() {
        game.save("drone.js", "let a;\n(async () => { for (;;) await null; })();")
                .tick();

        assertThat(game.scripts.problems())
                .extracting(Problem::toString)
                .containsExactly("drone.js:2: stopped: it ran too long without an end");
    }

    @Test
    void givesAnAsyncHandlerOfAnEventItsTime() {
        game.save("drone.js", "async function timer(self, name) { await null; self.label = name; }");
        Drone drone = game.live(TestGame.DRONE);
        timer(drone, "a");
        game.tick();

        assertThat(drone.label).isEqualTo("a");
    }

    @Test
    void refusesAPromiseAsAnAnswer() {
        game.save("drone.js", "async function strength(self) { return 1; }");
        game.scripts.ask(game.live(TestGame.DRONE), TestGame.STRENGTH);

        assertThat(game.faults())
                .containsExactly(
                        "drone.js:1 strength: TypeError: the answer of strength must be a finite number, not a promise");
    }

    @Test
    void knowsNoDespawnedEntityInAJob() {
        game.save("drone.js", """
                let go;
                async function spawn(self) { await new Promise(r => { go = r; }); self.hp = 3; }
                function despawn(self) { go(); }
                """);
        Drone drone = game.live(TestGame.DRONE);
        game.world.despawn(drone);
        game.tick(2);

        assertThat(game.faults()).isEmpty();
        assertThat(drone.hp).isEqualTo(3);
    }

    @Test
    void givesACallbackThatFailsTheErrorThatACatchWouldGet() {
        String told = ".catch(e => { self.label = [e.name, e.message, e.stack.trim()].join(' | '); }); return 0;";
        String expected = "TypeError | Cannot read property \"x\" from null | at drone.js:2 (anonymous)";
        game.run("Promise.resolve().then(() => null.x)" + told);
        assertThat(game.self().label).isEqualTo(expected);

        game.run("Promise.resolve().finally(() => null.x)" + told);
        assertThat(game.self().label).isEqualTo(expected);

        game.run("(async () => { await 1; null.x; })()" + told);
        assertThat(game.self().label).isEqualTo(expected);
    }
}
