package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.AnotherJvm;
import dev.downbeat.scripting.Budgets;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A script that keeps a little more in each tick is found out, wherever it keeps it. */
class RetainedTest {

    private static final int LIMIT = 2_000_000;

    private final ScriptedGame game = new ScriptedGame(
            1,
            ScriptOptions.DEFAULT
                    .withBudgets(Budgets.DEFAULT.withRetainedBytes(LIMIT))
                    .withProbation(0, FaultPolicy.KEEP));

    private void runWith(String script) {
        game.save("drone.js", script, "hunter.js", "let ticks = 0; function tick(self) { self.hp = ++ticks; }")
                .tick();
        game.live(TestGame.DRONE);
        game.live(TestGame.HUNTER);
    }

    private void tickUntilQuarantined() {
        for (int i = 0; i < 400 && game.quarantined.isEmpty(); i++) {
            game.tick();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const hoard = []; function tick() { for (let i = 0; i < 1000; i++) hoard.push({ i }); }",
                "const hoard = []; function tick() { for (let i = 0; i < 9000; i++) hoard.push(i); }",
                "const hoard = {}; let n = 0; function tick() { for (let i = 0; i < 1000; i++) hoard[n++ + 'x'] = 1; }",
                "const hoard = []; function tick() { hoard.push(new Uint8Array(100000)); }",
                "const hoard = new Map(); let n = 0; function tick() { for (let i = 0; i < 500; i++) hoard.set(n++, [n]); }",
                "const hoard = new Set(); let n = 0; function tick() { for (let i = 0; i < 500; i++) hoard.add('x' + n++); }",
                "const key = {}; const hoard = new WeakMap([[key, []]]);"
                        + " function tick() { for (let i = 0; i < 500; i++) hoard.get(key).push({}); }",
                "let hoard = ''; let n = 0; function tick() { hoard = [hoard, 'abcdefgh'.repeat(12000) + n++]; }",
                "let hoard = () => 0; function tick() {"
                        + " for (let i = 0; i < 500; i++) { const before = hoard; hoard = () => before; } }",
                "const hoard = (() => { const all = []; return () => { for (let i = 0; i < 500; i++) all.push({}); }; })();"
                        + " function tick() { hoard(); }",
                "const hoard = [].push.bind([]); function tick() { for (let i = 0; i < 1000; i++) hoard({}); }",
                "class Pile { all = []; add() { for (let i = 0; i < 500; i++) this.all.push({}); } }"
                        + " const hoard = new Pile(); function tick() { hoard.add(); }",
                "const all = []; const hoard = { [Symbol('x')]: all };"
                        + " function start1() { const a = all; return hoard; }"
                        + " function tick() { for (let i = 0; i < 500; i++) hoard[Object.getOwnPropertySymbols(hoard)[0]].push({}); }",
                "const hoard = []; function* numbers(a) { yield a; }"
                        + " function tick() { for (let i = 0; i < 200; i++) { const g = numbers([i]); g.next(); hoard.push(g); } }",
                "const hoard = []; function tick() { for (let i = 0; i < 200; i++) hoard.push([i, i, i].values()); }",
                "const hoard = []; function tick() { for (let i = 0; i < 200; i++) hoard.push(Promise.resolve(i)); }",
                "const hoard = []; function tick() { hoard.push(Promise.resolve(new Uint8Array(50000))); }",
                "const hoard = []; function tick() { hoard.push(Promise.resolve().then(() => new Uint8Array(50000))); }",
                "const hoard = []; function tick() { hoard.push((async () => { await null; return new Uint8Array(50000); })()); }",
                "const hoard = []; function tick() { const p = Promise.reject(new Uint8Array(50000));"
                        + " p.catch(() => 0); hoard.push(p); }",
                "const hoard = []; function tick() { hoard.push(Promise.all([new Uint8Array(50000)])); }",
                "const hoard = new Promise(() => {}); function tick() {"
                        + " for (let i = 0; i < 200; i++) { const data = [i, i]; hoard.then(() => data); } }",
                "const hoard = []; function tick() { for (let i = 0; i < 50; i++) hoard.push(new Error('x')); }",
                "let hoard = null; function tick() { for (let i = 0; i < 500; i++) hoard = Object.create(hoard); }",
                "const hoard = {}; let n = 0; function tick() { for (let i = 0; i < 500; i++) {"
                        + " const data = [i]; Object.defineProperty(hoard, n++, { get: () => data }); } }",
                "const hoard = []; function tick() { for (let i = 0; i < 9; i++) hoard.push(1n << 60000n); }",
            })
    void isNamedQuarantinedAndDropped(String script) {
        runWith(script);
        tickUntilQuarantined();

        assertThat(game.quarantined).hasSize(1);
        Fault fault = game.quarantined.get(0).fault();
        assertThat(fault.cause()).isEqualTo(Fault.Cause.RETAINED);
        assertThat(fault.place()).startsWith("drone.js:1");
        assertThat(fault.message())
                .startsWith("it keeps more than 2 MB from call to call, most of it in '")
                .containsAnyOf("'hoard'", "'all'");
        assertThat(game.scripts.faults()).containsExactly(fault);
    }

    @Test
    void isToldInOneLine() {
        runWith("\nconst hoard = [];\nfunction tick() { for (let i = 0; i < 1000; i++) hoard.push({ i }); }");
        tickUntilQuarantined();

        assertThat(game.quarantined.get(0).fault().toString())
                .startsWith("drone.js:2: it keeps more than 2 MB from call to call, most of it in 'hoard':"
                        + " let go of what is needed no more (drone, tick ");
    }

    @Test
    void isFoundInACoroutine() {
        runWith(
                "function* keep(self) { const all = []; for (;;) { for (let i = 0; i < 500; i++) all.push({ i }); yield; } }"
                        + " function spawn(self) { start(keep, self); }");
        tickUntilQuarantined();

        assertThat(game.quarantined.get(0).fault().message()).contains("most of it in 'a coroutine'");
        assertThat(game.scripts.faults()).hasSize(1);
    }

    @Test
    void isFoundInTheStatesOfManyEntities() {
        runWith("function spawn(self) { self.state.text = 'abcdefghi'.repeat(10000); }");
        for (int i = 0; i < 100; i++) {
            game.world.spawn(TestGame.DRONE);
        }
        tickUntilQuarantined();

        assertThat(game.quarantined.get(0).fault().message()).contains("most of it in 'self.state'");
    }

    @Test
    void isNotRevivedByAPatchThatWasStagedBefore() {
        String hoarding =
                "const hoard = [];\nfunction tick() { arena.call(); for (let i = 0; i < 9000; i++) hoard.push({ i }); }";
        runWith(hoarding);
        int[] saves = new int[1];
        game.arena.task = () -> game.save("drone.js", hoarding.replace("call();", "call(); " + ++saves[0] + ";"));
        tickUntilQuarantined();
        game.tick();

        assertThat(game.report().outcome()).isEqualTo(ReloadReport.Outcome.REJECTED);
        assertThat(game.report().problems())
                .extracting(Problem::toString)
                .containsExactly("drone.js: all that it kept was dropped while this save was prepared; save it again");
        assertThat(game.scripts.quarantines()).hasSize(1);

        game.save("drone.js", hoarding.replace("9000", "1")).tick();
        assertThat(game.report().outcome()).isEqualTo(ReloadReport.Outcome.COMMITTED);
        assertThat(game.scripts.quarantines()).isEmpty();
    }

    @Test
    void leavesOtherScriptsAlone() {
        runWith("const hoard = []; function tick() { for (let i = 0; i < 1000; i++) hoard.push({ i }); }");
        tickUntilQuarantined();
        double before = game.live(TestGame.HUNTER).hp;
        game.tick(10);

        assertThat(game.scripts.quarantines()).hasSize(1);
        assertThat(before).isPositive();
        assertThat(game.scripts.faults()).hasSize(1);
    }

    @Test
    void goesOnWhenItIsMended() {
        runWith("const hoard = []; function tick() { for (let i = 0; i < 1000; i++) hoard.push({ i }); }");
        tickUntilQuarantined();
        game.save("drone.js", "const hoard = []; function tick(self) { hoard.push({}); self.hp = hoard.length; }")
                .tick();
        Drone drone = game.live(TestGame.DRONE);
        game.tick(3);

        assertThat(game.report().outcome()).isEqualTo(ReloadReport.Outcome.COMMITTED);
        assertThat(game.changes()).containsExactly("drone.js RELOADED: all that it kept was dropped");
        assertThat(game.scripts.quarantines()).isEmpty();
        assertThat(drone.hp).isEqualTo(1 + 1 + 3 * 2); // one drone, then two
    }

    @Test
    void staysQuarantinedWhenAnotherFileIsSaved() {
        runWith("const hoard = []; function tick() { for (let i = 0; i < 1000; i++) hoard.push({ i }); }");
        tickUntilQuarantined();
        game.save("hunter.js", "function tick(self) { self.hp = 1; }").tick();

        assertThat(game.changes()).containsExactly("hunter.js RELOADED: 'ticks' differs");
        assertThat(game.scripts.quarantines()).hasSize(1);
    }

    @Test
    void isNotMigratedForNothingIsLeft() {
        runWith("const hoard = []; function tick() { for (let i = 0; i < 1000; i++) hoard.push({ i }); }");
        tickUntilQuarantined();
        game.save(
                        "drone.js",
                        "const hoard = []; export function tick(self) {}"
                                + " export function reloaded(previous) { hoard.push(previous.hoard.length); }")
                .tick();

        assertThat(game.report().outcome()).isEqualTo(ReloadReport.Outcome.COMMITTED);
        assertThat(game.variables("drone.js")).containsExactly("hoard RESET: all that the script kept was dropped");
    }

    @Test
    void isLoadedAnewWhenWhatImportsItIsMended() {
        String hoard =
                "const all = []; export function keep() { for (let i = 0; i < 500; i++) all.push({ i }); return all.length; }";
        game.save(
                        "lib/hoard.js",
                        hoard,
                        "drone.js",
                        "import { keep } from './lib/hoard.js'; export function tick() { keep(); }")
                .tick();
        game.live(TestGame.DRONE);
        tickUntilQuarantined();
        game.save(
                        "drone.js",
                        "import { keep } from './lib/hoard.js'; export function spawn(self) { self.hp = keep(); }")
                .tick();

        assertThat(game.live(TestGame.DRONE)).satisfies(drone -> {
            game.tick();
            assertThat(drone.hp).isEqualTo(500);
        });
        assertThat(game.scripts.quarantines()).isEmpty();
    }

    @Test
    void quarantinesWhateverImportsFromIt() {
        game.save(
                        "lib/hoard.js",
                        "const all = []; export function keep() { for (let i = 0; i < 500; i++) all.push({ i }); }",
                        "drone.js",
                        "import { keep } from './lib/hoard.js'; export function tick() { keep(); }")
                .tick();
        game.live(TestGame.DRONE);
        tickUntilQuarantined();

        assertThat(game.quarantined).hasSize(1);
        assertThat(game.quarantined.get(0).kind()).isEqualTo("drone");
        assertThat(game.quarantined.get(0).fault().place()).isEqualTo("lib/hoard.js:1");
    }

    @Test
    void blamesWhoMadeItOfTwoThatHoldIt() {
        game.save(
                        "lib/board.js",
                        "export const board = { all: null };",
                        "drone.js",
                        "import { board } from './lib/board.js'; const hoard = []; board.all = hoard;"
                                + " export function tick() { for (let i = 0; i < 1000; i++) hoard.push({ i }); }",
                        "hunter.js",
                        "import { board } from './lib/board.js'; export function tick(self) { self.hp = board.all.length; }")
                .tick();
        game.live(TestGame.DRONE);
        tickUntilQuarantined();

        assertThat(game.quarantined).hasSize(1);
        assertThat(game.quarantined.get(0).fault().place()).isEqualTo("drone.js:1");
    }

    @Test
    void isFoundOutWithinATick() {
        runWith("const hoard = []; function tick() { for (let i = 0; i < 4000; i++) hoard.push({ i }); }");
        for (int i = 0; i < 200; i++) {
            game.world.spawn(TestGame.DRONE);
        }
        game.tick(3);

        assertThat(game.overloads).isEmpty();
        assertThat(game.quarantined).hasSize(1);
    }

    @Test
    void leavesAScriptAloneThatMakesMuchAndKeepsLittle() {
        runWith("let last = null; function tick() { for (let i = 0; i < 4000; i++) last = { i, text: 'x' + i }; }");
        game.tick(100);

        assertThat(game.scripts.quarantines()).isEmpty();
        assertThat(game.scripts.faults()).isEmpty();
    }

    @Test
    void refusesWhatKeepsTooMuchAsSoonAsItIsLoaded() {
        game.save("drone.js", "const few = [];\nconst hoard = [];\nfor (let i = 0; i < 30000; i++) hoard.push({ i });")
                .tick();

        List<Problem> problems = game.report().problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).contains("drone.js:2").contains("it keeps more than 2 MB");
        assertThat(game.scripts.revision()).isZero();
    }

    /** Its elements are no members that anybody lists. */
    @Test
    void mayBeALargeTypedArray() {
        ScriptedGame roomy = new ScriptedGame();
        roomy.save("drone.js", """
                        const all = new Uint8Array(16_000_000);
                        all[3] = 7;
                        export function tick(self) { self.ammo = all[3]; for (let i = 0; i < 20; i++) new Uint8Array(1_000_000); }
                        """).tick();
        Drone drone = roomy.live(TestGame.DRONE);
        roomy.tick(200);
        assertThat(roomy.evaluate("new Uint8Array(1_500_000)")).isNotNull();
        roomy.save("drone.js", "const all = new Uint8Array(16_000_000); export function tick(self) { self.ammo = 1; }")
                .tick(2);

        assertThat(drone.ammo).isEqualTo(1);
        assertThat(roomy.scripts.faults()).isEmpty();
        assertThat(roomy.scripts.quarantines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const hoard = []; export function tick(self) { for (let i = 0; i < 20000; i++) hoard.push({ i }); }",
                "const hoard = []; export function tick(self) { hoard.push(new Uint8Array(16000000)); }",
                "export function spawn(self) { start(keep); }"
                        + " function* keep() { const all = []; for (;;) { all.push(new Uint8Array(4000000)); yield; } }",
                "export function spawn(self) { self.state.all = []; }"
                        + " export function tick(self) { if (self.state.all.length < 15) self.state.all.push('x'.repeat(500000) + self.state.all.length); hoard.push(self.state.all.join('')); }"
                        + " const hoard = [];",
                "const never = new Promise(() => {});"
                        + " export function tick(self) { const data = new Uint8Array(4000000); never.then(() => data); }"
            })
    void isStoppedBeforeItHasAQuarterOfASmallHeapWhichIsFreeThen(String script) throws Exception {
        assertThat(AnotherJvm.run(SmallHeap.class, List.of("-Xmx512m"), script))
                .contains("quarantined", "kept less than a quarter of the heap", "free again");
    }

    /** A game with the default budgets, in which a script keeps more and more. */
    static final class SmallHeap {

        private static final long QUARTER = 512_000_000 / 4;
        private static final long LITTLE = 15_000_000;

        private SmallHeap() {}

        public static void main(String[] arguments) {
            ScriptedGame game = new ScriptedGame(1, ScriptOptions.DEFAULT.withProbation(0, FaultPolicy.KEEP));
            game.save("drone.js", arguments[0]).tick();
            long before = used();
            long most = 0;
            game.world.spawn(TestGame.DRONE);
            for (int i = 0; i < 2_000 && game.quarantined.isEmpty(); i++) {
                game.tick();
                most = Math.max(most, used() - before);
            }
            System.out.println(game.quarantined.isEmpty() ? "never stopped" : "quarantined");
            System.out.println(
                    most < QUARTER ? "kept less than a quarter of the heap" : "kept " + most / 1_000_000 + " MB");
            game.tick(2);
            long left = used() - before;
            System.out.println(left < LITTLE ? "free again" : "left " + left / 1_000_000 + " MB");
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }
}
