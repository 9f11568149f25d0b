package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import org.junit.jupiter.api.Test;

/** A save that comes between a fault on probation and the boundary at which the commit would have been undone. */
class CondemnedCommitTest {

    private final ScriptedGame game =
            new ScriptedGame(1, ScriptOptions.DEFAULT.withProbation(10, FaultPolicy.ROLL_BACK));

    private static String drone(String variables, String rest) {
        return variables + " function tick(self) { n++; " + rest + " } function probe() { return n + ' ' + m; }";
    }

    private Object probe() {
        return game.ask(game.self(), TestGame.PROBE);
    }

    private String outcomes() {
        return String.join(
                " ",
                game.reports.stream()
                        .map(report -> report.revision() + " " + report.outcome())
                        .toList());
    }

    @Test
    void keepsWhatBothCommitsKeptWhenTheyAreUndoneTogether() {
        game.self();
        game.tick().save("drone.js", drone("let n = 0; let m = 1;", "")).tick(3);
        game.save("drone.js", drone("let n = 0; let m = 1; let more = 1;", "throw new Error('a');"))
                .tick();
        game.save("drone.js", drone("let n = 0; let m = 1; let more = 1;", "throw new Error('b');"))
                .tick(2);

        assertThat(outcomes()).isEqualTo("1 COMMITTED 2 COMMITTED 3 COMMITTED 3 ROLLED_BACK");
        assertThat(game.scripts.revision()).isEqualTo(1);
        assertThat(probe()).as("three ticks of each kind and the last").isEqualTo("6 1");
    }

    @Test
    void bringsNoValueBackOfAnotherInitialiser() {
        game.self();
        game.tick().save("drone.js", drone("let n = 0; let m = 1;", "m++;")).tick(3);
        game.save("drone.js", drone("let n = 0; let m = 100;", "m++; throw new Error('a');"))
                .tick();
        game.save("drone.js", drone("let n = 0; let m = 100; let more = 1;", "m++; throw new Error('b');"))
                .tick(2);

        assertThat(game.scripts.revision()).isEqualTo(1);
        assertThat(probe()).isEqualTo("6 5");
    }

    @Test
    void bringsTheGoodFunctionsBackToAScopeThatWasPatchedAndThenLeft() {
        String drone = "import { step } from './lib.js'; function tick() { %s } function probe() { return step(); }";
        game.self();
        game.tick().save("lib.js", "let n = 0; export function step() { return 'good'; }");
        game.save("drone.js", drone.formatted("")).tick();
        game.save(
                        "lib.js",
                        "let n = 0; export function step() { return 'bad'; }",
                        "drone.js",
                        drone.formatted("throw new Error('a');"))
                .tick();
        game.save(
                        "lib.js",
                        "let n = 1; export function step() { return 'worse'; }",
                        "drone.js",
                        drone.formatted("throw new Error('b');"))
                .tick(2);

        assertThat(game.scripts.revision()).isEqualTo(2);
        assertThat(probe()).isEqualTo("good");
    }

    @Test
    void bringsTheGoodFunctionsBackOfAScriptThatWasPatchedAndThenRemoved() {
        String drone =
                "function tick() { %s } function probe() { return helper(); } function helper() { return '%s'; }";
        game.self();
        game.live(TestGame.HUNTER);
        game.save("drone.js", drone.formatted("", "good"), "hunter.js", "").tick();
        game.save("drone.js", drone.formatted("throw new Error('a');", "bad")).tick();
        game.folder.delete("drone.js");
        game.save("hunter.js", "function tick() { throw new Error('b'); }").tick(2);

        assertThat(game.scripts.revision()).isEqualTo(1);
        assertThat(probe()).isEqualTo("good");
    }

    @Test
    void undoesBothWhenTheFaultGoesOn() {
        game.self();
        game.tick()
                .save("drone.js", "function tick(self) { self.hp = 1; }", "door.js", "")
                .tick();
        game.save("drone.js", "function tick(self) { throw new Error('a'); }").tick();
        game.save("door.js", "// an unrelated save").tick();
        game.tick();

        assertThat(outcomes()).isEqualTo("1 COMMITTED 2 COMMITTED 3 COMMITTED 3 ROLLED_BACK");
        assertThat(game.report().outcome()).isEqualTo(ReloadReport.Outcome.ROLLED_BACK);
        assertThat(game.scripts.revision()).isEqualTo(1);
    }

    @Test
    void undoesNothingWhenTheSaveMendsTheFault() {
        game.self();
        game.tick().save("drone.js", "function tick(self) { self.hp = 1; }").tick();
        game.save("drone.js", "function tick(self) { throw new Error('a'); }").tick();
        game.save("drone.js", "function tick(self) { self.hp = 2; }").tick(3);

        assertThat(outcomes()).isEqualTo("1 COMMITTED 2 COMMITTED 3 COMMITTED");
    }
}
