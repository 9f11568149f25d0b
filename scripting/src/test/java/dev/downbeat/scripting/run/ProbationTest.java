package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Answer;
import dev.downbeat.scripting.Budgets;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commits that turn out to be no good. */
class ProbationTest {

    private static final ScriptOptions OPTIONS = ScriptOptions.DEFAULT
            .withBudgets(Budgets.DEFAULT.withSteps(200_000))
            .withProbation(10, FaultPolicy.ROLL_BACK)
            .withFaultTicks(5);

    private static final String GOOD = "let n = 0; const V = 1; function tick(self) { n++; self.hp = V; }"
            + " function hit(self) {} function probe() { return [V, n].join(); }";

    private ScriptedGame game = new ScriptedGame(1, OPTIONS);

    private List<String> outcomes() {
        return game.reports.stream()
                .map(report -> report.revision() + " " + report.outcome())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"self.state.a.b;", "throw new Error('x');", "for (;;) {}", "function f() { f(); } f();"})
    void rollsBackAPatchWhoseHandlerFaults(String failing) {
        Drone drone = game.begin("drone.js", GOOD);
        game.tick(20);
        game.save("drone.js", GOOD.replace("self.hp = V;", failing)).tick();
        assertThat(outcomes()).containsExactly("1 COMMITTED", "2 COMMITTED");
        game.tick();

        assertThat(outcomes()).containsExactly("1 COMMITTED", "2 COMMITTED", "2 ROLLED_BACK");
        assertThat(game.scripts.revision()).isEqualTo(1);
        assertThat(drone.hp).isEqualTo(1);
        assertThat(game.ask(drone, TestGame.PROBE)).as("every tick counted").isEqualTo("1,23");
        assertThat(game.scripts.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("drone.js:1");
            assertThat(problem.message()).startsWith("failed on probation, so revision 1 is back: ");
            assertThat(problem.sourceLine()).contains("function tick");
        });
        assertThat(game.functions("drone.js")).contains("tick PATCHED", "hit UNCHANGED");
    }

    @Test
    void givesVariablesBackThatWereResetAndKeepsWhatWasKept() {
        String good =
                "let kept = 0; let reset = 0; const f = () => 'old'; let inner = (() => { let i = 0; return () => ++i; })();"
                        + " function tick() { kept++; reset++; inner(); } function probe() { return [kept, reset, f(), inner()].join(); }";
        Drone drone = game.begin("drone.js", good);
        game.tick(20);
        assertThat(game.ask(drone, TestGame.PROBE)).isEqualTo("21,21,old,22");
        game.save(
                        "drone.js",
                        good.replace("reset = 0", "reset = 1000")
                                .replace("inner(); }", "inner(); if (kept > 25) nothing(); } let nothing;"))
                .tick(6);
        assertThat(outcomes()).endsWith("2 ROLLED_BACK");

        assertThat(game.ask(drone, TestGame.PROBE)).isEqualTo("27,22,old,24");
        assertThat(game.report().changes())
                .singleElement()
                .satisfies(change -> assertThat(change.kind().name()).isEqualTo("RELOADED"));
    }

    @Test
    void rollsTheWholeRevisionBackAddedAndRemovedFilesToo() {
        Drone drone = game.begin("drone.js", GOOD, "hunter.js", "function probe() { return 'hunter'; }");
        Drone hunter = game.live(TestGame.HUNTER);
        game.tick(20);
        game.folder.delete("hunter.js");
        game.save(
                        "lib.js",
                        "export const m = 1;",
                        "drone.js",
                        "import { m } from './lib.js'; " + GOOD.replace("self.hp = V;", "self.hp = m; null.x;"))
                .tick(2);

        assertThat(game.scripts.revision()).isEqualTo(1);
        assertThat(drone.hp).isEqualTo(1);
        assertThat(game.ask(hunter, TestGame.PROBE)).isEqualTo("hunter");
        assertThat(game.changes()).containsExactly("drone.js PATCHED", "hunter.js ADDED", "lib.js REMOVED");
    }

    @Test
    void blamesAHandlerThatCallsAChangedFunctionOfAnotherFile() {
        String lib = "export function step(x) { return x.hp; }";
        game.begin("lib.js", lib, "drone.js", "import { step } from './lib.js'; function tick(self) { step(self); }");
        game.tick(20);
        game.save("lib.js", lib.replace("x.hp", "x.no.hp")).tick(2);

        assertThat(outcomes()).endsWith("2 ROLLED_BACK");
    }

    @Test
    void doesNotBlameWhatTheCommitDidNotChange() {
        String text = "function tick(self) { if (self.armed) null.x; } function hit() { return 1; }";
        Drone drone = game.begin("drone.js", text);
        game.tick(20);
        game.save("drone.js", text.replace("return 1", "return 2")).tick();
        drone.armed = true;
        game.tick(2);

        assertThat(game.scripts.faults()).isNotEmpty();
        assertThat(outcomes()).doesNotContain("2 ROLLED_BACK");
    }

    @Test
    void doesNotGoBackForAFaultThatLastGoodHadToo() {
        String text = "function tick(self) { null.x; } ";
        game.begin("drone.js", text);
        game.tick(2);
        game.save("drone.js", "function tick(self) {  null.x; } ").tick(2);

        assertThat(outcomes()).containsExactly("1 COMMITTED", "2 COMMITTED");
    }

    @Test
    void goesBackToBeforeAllDraftsThatFollowEachOther() {
        String config = "{ \"limit\": 1 }";
        Drone drone = game.begin(
                "config.json",
                config,
                "drone.js",
                "import config from './config.json'; const { limit } = config;"
                        + " function tick(self) { self.hp = limit; } function hit() { if (limit > 2) null.x; }"
                        + " function probe() { return limit; }");
        game.tick(20);
        for (int limit = 2; limit < 30; limit++) {
            game.draft("config.json", config.replace("1", "" + limit)).tick();
        }
        assertThat(drone.hp).isEqualTo(29);
        game.hit(drone);
        game.tick();

        assertThat(outcomes()).endsWith("29 COMMITTED", "29 ROLLED_BACK");
        assertThat(game.scripts.history())
                .as("of drafts that follow each other, the last")
                .extracting(ReloadReport::revision)
                .containsExactly(29L, 29L, 1L);
        assertThat(game.scripts.revision()).isEqualTo(1);
        assertThat(game.ask(drone, TestGame.PROBE)).isEqualTo(1.0);
    }

    @Test
    void staysOnProbationWhenWhatIsLiveIsSavedAgain() {
        Drone drone = game.begin("drone.js", GOOD);
        game.tick(20);
        game.save("drone.js", GOOD.replace("function hit(self) {}", "function hit(self) { null.x; }"))
                .tick();
        game.save().tick();
        game.hit(drone);
        game.tick();

        assertThat(outcomes()).containsExactly("1 COMMITTED", "2 COMMITTED", "3 COMMITTED", "3 ROLLED_BACK");
        assertThat(game.scripts.revision()).isEqualTo(1);
    }

    @Test
    void leavesACommitAloneThatWasGoodForItsWholeProbation() {
        Drone drone = game.begin("drone.js", GOOD);
        game.save("drone.js", GOOD.replace("function hit(self) {}", "function hit(self) { null.x; }"))
                .tick(11);
        game.world.post(TestGame.HIT, drone, drone, 1.0);
        game.tick(3);

        assertThat(game.scripts.faults()).isNotEmpty();
        assertThat(outcomes()).containsExactly("1 COMMITTED", "2 COMMITTED");
    }

    @Test
    void hasNothingToGoBackToAtTheStart() {
        Drone drone = game.self();
        game.save("drone.js", "function tick() { null.x; }").tick(2);

        assertThat(drone.live()).isTrue();
        assertThat(outcomes()).containsExactly("1 COMMITTED");
    }

    @Test
    void takesANewerSaveInPlaceOfGoingBack() {
        Drone drone = game.begin("drone.js", GOOD);
        game.tick(20);
        game.save("drone.js", GOOD.replace("self.hp = V;", "null.x;")).tick();
        game.save("drone.js", GOOD.replace("self.hp = V;", "self.hp = 5;")).tick(2);

        assertThat(outcomes()).containsExactly("1 COMMITTED", "2 COMMITTED", "3 COMMITTED");
        assertThat(drone.hp).isEqualTo(5);
    }

    @Test
    void goesBackToWhatWasGoodAndNotToWhatFailedBefore() {
        Drone drone = game.begin("drone.js", GOOD);
        game.tick(20);
        game.save("drone.js", GOOD.replace("self.hp = V;", "null.x;")).tick();
        game.save("drone.js", GOOD.replace("self.hp = V;", "null.y;")).tick(2);

        assertThat(outcomes()).endsWith("3 COMMITTED", "3 ROLLED_BACK");
        assertThat(game.scripts.revision()).isEqualTo(1);
        assertThat(drone.hp).isEqualTo(1);
    }

    @Test
    void canBeMendedAfterwards() {
        Drone drone = game.begin("drone.js", GOOD);
        game.tick(20);
        game.save("drone.js", GOOD.replace("self.hp = V;", "null.x;")).tick(3);
        game.save("drone.js", GOOD.replace("self.hp = V;", "self.hp = 9;")).tick();

        assertThat(drone.hp).isEqualTo(9);
        assertThat(game.scripts.revision()).isEqualTo(3);
        assertThat(game.scripts.problems()).isEmpty();
    }

    @Test
    void keepsTheBadOneIfSoAsked() {
        game = new ScriptedGame(1, OPTIONS.withProbation(10, FaultPolicy.KEEP));
        game.begin("drone.js", GOOD);
        game.save("drone.js", GOOD.replace("self.hp = V;", "null.x;")).tick(3);

        assertThat(outcomes()).containsExactly("1 COMMITTED", "2 COMMITTED");
        assertThat(game.scripts.faults()).hasSize(1);
    }

    @Test
    void quarantinesOnlyThatBehaviourIfSoAskedUntilItsFileChanges() {
        game = new ScriptedGame(1, OPTIONS.withProbation(10, FaultPolicy.QUARANTINE));
        String other = "function tick(self) { self.ammo++; }";
        Drone drone = game.begin("drone.js", GOOD, "hunter.js", other);
        Drone hunter = game.live(TestGame.HUNTER);
        game.save("drone.js", GOOD.replace("self.hp = V;", "null.x;"), "hunter.js", other + " function hit() {}")
                .tick(3);

        assertThat(outcomes()).containsExactly("1 COMMITTED", "2 COMMITTED");
        assertThat(game.quarantined).extracting(Quarantine::file).containsExactly("drone.js");
        assertThat(game.scripts.quarantines()).hasSize(1);
        assertThat(game.fault().count()).isEqualTo(1);
        assertThat(hunter.ammo).isGreaterThan(5);
        assertThat(game.scripts.ask(drone, TestGame.PROBE)).isInstanceOf(Answer.NoHandler.class);

        game.save("hunter.js", other).tick();
        assertThat(game.scripts.quarantines()).as("another file").hasSize(1);
        game.save("drone.js", GOOD).tick(2);
        assertThat(game.scripts.quarantines()).isEmpty();
        assertThat(game.ask(drone, TestGame.PROBE)).isNotNull();
    }

    @Test
    void quarantinesABehaviourThatKeepsFaultingAndWakesItWhenAFileChangesThatItImportsFrom() {
        Drone drone = game.begin(
                "lib.js",
                "export function step() { null.x; }",
                "drone.js",
                "import { step } from './lib.js'; function tick(self) { step(); } function probe() { return 1; }");
        game.tick(4);
        assertThat(game.quarantined).hasSize(1);
        assertThat(game.quarantined.get(0).toString())
                .startsWith("drone.js is quarantined until it is mended: its handlers are off, because of lib.js:1: ");
        long faults = game.fault().count();
        game.tick(5);
        assertThat(game.fault().count()).isEqualTo(faults);

        game.save("lib.js", "export function step() {}").tick();
        assertThat(game.ask(drone, TestGame.PROBE)).isEqualTo(1.0);
    }

    @Test
    void quarantinesSoonerWhatOverrunsItsBudget() {
        game = new ScriptedGame(1, OPTIONS.withFaultTicks(40));
        game.begin("drone.js", "function tick() { for (;;) {} }");
        game.tick(2);

        assertThat(game.quarantined).hasSize(1);
    }

    @Test
    void quarantinesSoonerWhatFailsAHundredTimesInATick() {
        game = new ScriptedGame(1, OPTIONS.withFaultTicks(40));
        Drone drone = game.begin("drone.js", "function hit() { null.x; }");
        for (int tick = 0; tick < 2; tick++) {
            assertThat(game.quarantined).isEmpty();
            for (int i = 0; i < Quarantines.MANY; i++) {
                game.world.post(TestGame.HIT, drone, drone, 1.0);
            }
            game.tick();
        }

        assertThat(game.quarantined).hasSize(1);
        assertThat(game.fault().count()).isEqualTo(2 * Quarantines.MANY);
    }

    @Test
    void toleratesAFaultNowAndThen() {
        Drone drone = game.begin("drone.js", "function hit() { null.x; }");
        for (int i = 0; i < 50; i++) {
            game.world.post(TestGame.HIT, drone, drone, 1.0);
            game.tick(3);
        }

        assertThat(game.quarantined).isEmpty();
        assertThat(game.fault().count()).isEqualTo(50);
    }

    @Test
    void tellsTheWholeStoryInItsHistory() {
        game.begin("drone.js", GOOD);
        game.tick(20);
        game.save("drone.js", "function tick(").tick();
        game.save("drone.js", GOOD.replace("self.hp = V;", "null.x;")).tick(2);

        assertThat(game.scripts.history())
                .map((ReloadReport report) -> report.revision() + " " + report.outcome())
                .containsExactly("3 ROLLED_BACK", "3 COMMITTED", "2 REJECTED", "1 COMMITTED");
        assertThat(game.scripts.history().get(0).outcome()).isEqualTo(Outcome.ROLLED_BACK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Promise.reject({ stack: 'at hunter.js:1 (tick)' });",
                "const e = new Error('x'); e.stack = 'hunter.js:1 tick'; Promise.reject(e);",
                "Promise.reject({ stack: 'drone.js:1\\nhunter.js:1 tick' });"
            })
    void isNotFailedByWhatAnotherScriptSaysOfItsPlace(String lie) {
        game.begin(
                "drone.js",
                "function tick(self) { " + lie + " }",
                "hunter.js",
                "let n = 0; function tick(self) { self.ammo = 1; }");
        game = game.tick(20);
        Drone hunter = game.live(TestGame.HUNTER);
        game.save("hunter.js", "let n = 1; function tick(self) { self.ammo = 2; }")
                .tick(4);

        assertThat(outcomes()).containsExactly("1 COMMITTED", "2 COMMITTED");
        assertThat(hunter.ammo).isEqualTo(2);
        assertThat(game.scripts.faults()).extracting(Fault::file).containsOnly("drone.js");
    }

    @Test
    void isFailedByARejectionInALibraryThatItChanged() {
        game.begin(
                "drone.js",
                "import { go } from './lib.js'; async function tick(self) { await null; go(); }",
                "lib.js",
                "export function go() {}");
        game.tick(20);
        game.save("lib.js", "export function go() { missing(); }").tick(2);

        assertThat(outcomes()).endsWith("2 ROLLED_BACK");
        assertThat(game.scripts.problems().get(0).place()).isEqualTo("lib.js:1");
    }
}
