package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A save that changes functions only: they are replaced, and everything else goes on. */
class PatchTest {

    private static final String STATEFUL = """
            let count = 0;
            const seen = new Map([['a', 1]]);
            const bump = (() => { let inner = 0; return () => ++inner; })();
            class Box { constructor(v) { this.v = v; } twice() { return this.v * 2; } }
            const box = new Box(21);
            function tick(self) { count += 1; seen.set('n' + count, count); }
            function probe(self) { return [count, seen.size, bump(), box.twice(), helper()].join(); }
            function helper() { return 'old'; }
            """;

    private final ScriptedGame game = new ScriptedGame();

    @Test
    void replacesAFunctionAndKeepsEveryVariableWhateverItHolds() {
        Drone drone = game.begin("drone.js", STATEFUL);
        game.tick(2);
        assertThat(game.probe(drone)).isEqualTo("3,4,1,42,old");
        game.save("drone.js", STATEFUL.replace("'old'", "'new'"));
        assertThat(game.probe(drone)).as("staged only").isEqualTo("3,4,2,42,old");
        game.tick();

        assertThat(game.probe(drone)).isEqualTo("4,5,3,42,new");
        assertThat(game.changes()).containsExactly("drone.js PATCHED");
        assertThat(game.functions("drone.js")).containsExactly("tick UNCHANGED", "probe UNCHANGED", "helper PATCHED");
        assertThat(game.change("drone.js").variables()).isEmpty();
    }

    @Test
    void stopsCallingARemovedHandlerAndCallsAnAddedOneFromTheNextTickOn() {
        Drone drone = game.begin("drone.js", "let n = 0; function tick(self) { self.hp = ++n; }");
        game.save("drone.js", "let n = 0; function hit(self) { self.hp = 100 + n; }")
                .tick(3);
        assertThat(drone.hp).isEqualTo(1);
        assertThat(game.functions("drone.js")).containsExactly("hit ADDED", "tick REMOVED");

        game.world.post(TestGame.HIT, drone, drone, 1.0);
        game.tick();
        assertThat(drone.hp).isEqualTo(101);
    }

    @Test
    void refusesAFunctionThatIsRemovedAndStillCalled() {
        Drone drone = game.begin(
                "drone.js", "let n = 0; function tick(self) { self.hp = step(); } function step() { return ++n; }");
        game.save("drone.js", "let n = 0; function tick(self) { self.hp = step(); }")
                .tick();

        assertThat(game.report().problems())
                .map(Object::toString)
                .containsExactly("drone.js:1:44: the function 'step' was removed and is still used here");
        assertThat(drone.hp).as("last good goes on").isEqualTo(2);
    }

    @Test
    void refusesAnExportedFunctionThatIsRemovedAndStillImported() {
        game.begin(
                "lib.js",
                "export function a() { return 1; } export function b() { return 2; }",
                "drone.js",
                "import { a, b } from './lib.js'; function probe() { return a() + b(); }");
        game.save("lib.js", "export function a() { return 1; }").tick();

        assertThat(game.report().problems())
                .map(Object::toString)
                .containsExactly("drone.js:1:13: './lib.js' has no export 'b'; it exports: a");
    }

    @Test
    void reachesImportersAndHotCallersAndTablesThatCallByName() {
        String lib = "export function seek() { return 'old'; } export const moves = { seek: () => seek() };";
        Drone drone = game.begin("lib.js", lib, "drone.js", """
                import { seek, moves } from './lib.js';
                import * as lib from './lib.js';
                function probe() { let last; for (let i = 0; i < 3000; i++) last = seek(); return [last, lib.seek(), moves.seek()].join(); }
                """);
        assertThat(game.probe(drone)).isEqualTo("old,old,old");
        game.save("lib.js", lib.replace("'old'", "'new'")).tick();

        assertThat(game.probe(drone)).isEqualTo("new,new,new");
        assertThat(game.changes()).containsExactly("lib.js PATCHED");
    }

    @Test
    void saysOfAFunctionThatAVariableHoldsThatItStaysAsItWas() {
        String text = "let mode = attack; const table = { list: [attack] };"
                + " function attack() { return 'old'; }"
                + " function probe(self) { return [mode(), table.list[0](), attack()].join(); }";
        Drone drone = game.begin("drone.js", text);
        game.save("drone.js", text.replace("'old'", "'new'")).tick();

        assertThat(game.probe(drone)).isEqualTo("old,old,new");
        assertThat(game.change("drone.js").notes())
                .containsExactlyInAnyOrder(
                        "'drone.js.mode' holds 'attack' as it was; call it by its name where it is used: (...args) => attack(...args)",
                        "'drone.js.table.list[0]' holds 'attack' as it was; call it by its name where it is used:"
                                + " (...args) => attack(...args)");
    }

    @Test
    void movesTheLinesOfUnchangedFunctionsWithTheText() {
        Drone drone = game.begin(
                "drone.js", "function one() { return 1; }\nfunction probe() { one(); nothing.at.all; }\nlet nothing;");
        game.save(
                        "drone.js",
                        "function one() {\n\n\n  return 1; }\nfunction probe() { one(); nothing.at.all; }\nlet nothing;")
                .tick();
        game.scripts.ask(drone, TestGame.PROBE);

        assertThat(game.fault().place()).isEqualTo("drone.js:5");
    }

    @Test
    void takesNewImportsAndLetsOldOnesGo() {
        String text = "import { a } from './lib.js'; let n = 1; function probe() { return n++ + a(); }";
        Drone drone = game.begin(
                "lib.js", "export function a() { return 'a'; } export function b() { return 'b'; }", "drone.js", text);
        assertThat(game.probe(drone)).isEqualTo("1a");
        game.save("drone.js", text.replace("{ a }", "{ b }").replace("a()", "b()"))
                .tick();

        assertThat(game.probe(drone)).isEqualTo("2b");
        assertThat(game.changes()).containsExactly("drone.js PATCHED");
        game.save("drone.js", text).tick();
        assertThat(game.probe(drone)).isEqualTo("3a");
    }

    @Test
    void patchesAgainAndAgainAndBack() {
        Drone drone = game.begin("drone.js", "let n = 0; function probe() { return ++n + ' v0'; }");
        for (int version = 1; version <= 5; version++) {
            game.save("drone.js", "let n = 0; function probe() { return ++n + ' v" + version + "'; }")
                    .tick();
            assertThat(game.probe(drone)).isEqualTo(version + " v" + version);
        }
        game.save("drone.js", "let n = 0; function probe() { return ++n + ' v0'; }")
                .tick();
        assertThat(game.probe(drone)).isEqualTo("6 v0");
        assertThat(game.frontEnd.lowered).as("the first text is known").hasSize(6);
    }

    @Test
    void takesTheNewestOfTwoPatchesThatWereStagedBetweenTicks() {
        Drone drone = game.begin("drone.js", "let n = 7; function probe() { return n + ' a'; } function old() {}");
        game.save("drone.js", "let n = 7; function probe() { return n + ' b'; } function more() {}");
        game.save("drone.js", "let n = 7; function probe() { return n + ' c'; }")
                .tick();

        assertThat(game.probe(drone)).isEqualTo("7 c");
        assertThat(game.functions("drone.js")).containsExactly("probe PATCHED", "old REMOVED");
    }

    @Test
    void leavesANameAloneThatItsScriptHasGivenToAnotherFunction() {
        String text = "function probe() { return move(); } function move() { return 'slow'; }"
                + " function timer() { move = () => 'fast'; } function other() { return 1; }";
        Drone drone = game.begin("drone.js", text);
        game.world.post(TestGame.TIMER, drone, "x");
        game.tick();
        game.save("drone.js", text.replace("return 1", "return 2")).tick();
        assertThat(game.probe(drone)).isEqualTo("fast");

        game.save("drone.js", text.replace("slow", "slower")).tick();
        assertThat(game.probe(drone)).as("its own text has changed").isEqualTo("slower");
    }

    @Test
    void keepsWhatAScriptHasAttachedToItsFunctions() {
        String text = "function Box(v) { this.v = v; } Box.prototype.show = function () { return 'v' + this.v; };"
                + " Box.made = 0; const box = make(1); function make(v) { Box.made++; return new Box(v); }"
                + " function probe() { return [box.show(), make(2).show(), box instanceof Box, make(3) instanceof Box, Box.made].join(); }";
        Drone drone = game.begin("drone.js", text);
        game.save("drone.js", text.replace("{ this.v = v; }", "{ this.v = v + 10; }"))
                .tick();

        assertThat(game.probe(drone)).isEqualTo("v1,v12,true,true,3");
        assertThat(game.changes()).containsExactly("drone.js PATCHED");
    }

    @Test
    void doesNotTouchTheScopeOfAnotherWorld() {
        ScriptedGame other = new ScriptedGame();
        String text = "let n = 0; function probe() { return ++n + ' old'; }";
        Drone here = game.begin("drone.js", text);
        other.save("drone.js", text).tick();
        Drone there = other.live(TestGame.DRONE);
        game.save("drone.js", text.replace("old", "new")).tick();

        assertThat(game.probe(here)).isEqualTo("1 new");
        assertThat(other.ask(there, TestGame.PROBE)).isEqualTo("1 old");
    }

    @Test
    void startsAnewWhatHasAFunctionAndAVariableOfOneName() {
        Drone drone = game.begin("drone.js", "var probe = probe || null; function probe() { return 'a'; } let n = 0;");
        game.save("drone.js", "var probe = probe || null; function probe() { return 'b'; } let n = 0;")
                .tick();

        assertThat(game.probe(drone)).isEqualTo("b");
        assertThat(game.changes()).containsExactly("drone.js RELOADED: a function and a variable have one name");
    }

    @Test
    void runsACoroutineOnItsOldTextUnlessItWasStartedByItsFunction() {
        String text = "function spawn(self) { start(patrol(self)); start(guard, self); }"
                + " function* patrol(self) { for (;;) { arena.note('patrol old'); yield wait(0.5); } }"
                + " function* guard(self) { for (;;) { arena.note('guard old'); yield wait(0.5); } }";
        game.begin("drone.js", text);
        game.tick();
        game.save("drone.js", text.replaceAll("old", "new")).tick();
        assertThat(game.change("drone.js").notes())
                .containsExactlyInAnyOrder(
                        "1 coroutine(s) go on with the text that they were started with",
                        "1 coroutine(s) of 'guard' begin anew, or end if it is there no more, when their wait is over");
        game.notes().clear();
        game.tick(40);

        assertThat(game.notes()).containsExactly("patrol old", "guard new");
    }

    @Test
    void letsACoroutineGoOnWhoseFunctionDidNotChange() {
        String text = "function* guard(self) { for (let i = 0; ; i++) { arena.note(i); yield; } }"
                + " function spawn(self) { start(guard, self); } function probe() { return 1; }";
        game.begin("drone.js", text);
        game.tick(2);
        game.save("drone.js", text.replace("return 1", "return 2")).tick(2);

        assertThat(game.change("drone.js").notes()).isEmpty();
        assertThat(game.notes()).containsExactly("0.0", "1.0", "2.0", "3.0", "4.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Object.freeze(globalThis);",
                "Object.seal(globalThis);",
                "Object.preventExtensions(globalThis);",
                "Reflect.preventExtensions(globalThis);",
                "Object.setPrototypeOf(globalThis, null);",
                "Object.defineProperty(globalThis, 'probe', { writable: false, configurable: false });",
                "Object.defineProperty(globalThis, 'more', { value: 1, writable: false, configurable: false });",
                "Object.defineProperty(globalThis, 'probe', { get: () => 1 });",
                "delete globalThis.probe;",
                "globalThis.probe = 5;",
                "probe = 5;"
            })
    void isNotKeptFromItByAnythingThatAScriptDoesToItsScope(String tampering) {
        String attempt = "try { " + tampering + " } catch (e) {}";
        boolean isNoHandlerThen = tampering.contains("probe = 5"); // while it is loaded, that is refused
        String text = "let n = 3; function probe() { return n + ' old'; } function hit() { " + attempt + " } "
                + (isNoHandlerThen ? "" : attempt);
        game.save("drone.js", text).tick();
        Drone drone = game.self();
        game.tick(2);
        game.hit(drone);
        game.save("drone.js", text.replace("old", "new") + " function more() {}")
                .tick();

        assertThat(game.changes()).containsExactly("drone.js PATCHED");
        assertThat(game.probe(drone)).isEqualTo("3 new");
    }
}
