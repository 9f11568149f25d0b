package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code export function reloaded(previous)}. */
class MigrationTest {

    private static final String OLD =
            "let gold = 0; let box = null; function hit() { gold += 7; }" + " function probe() { return gold; }";

    private final ScriptedGame game = new ScriptedGame();

    @Test
    void getsTheOldVariablesAndMakesNewOnesOfThem() {
        Drone drone = game.begin("drone.js", OLD);
        game.hit(drone);
        game.save(
                        "drone.js",
                        "let coins = [];"
                                + " export function reloaded(previous) { coins.push(previous.gold, Object.keys(previous).sort().join()); }"
                                + " function probe() { return coins.join(); }")
                .tick();

        assertThat(game.report().outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(game.probe(drone)).isEqualTo("7,box,gold");
    }

    @Test
    void isNotCalledAtTheFirstLoadNorForAPatch() {
        String text = "let calls = 0; export function reloaded() { calls++; } function probe() { return calls; }";
        Drone drone = game.begin("drone.js", text);
        game.save("drone.js", text.replace("return calls", "return calls + 0")).tick();

        assertThat(game.probe(drone)).isEqualTo(0.0);
    }

    @Test
    void seesWhatWasKept() {
        Drone drone = game.begin("drone.js", OLD);
        game.hit(drone);
        game.save("drone.js", OLD.replace("null", "1") + " export function reloaded(previous) { gold += 100; }")
                .tick();

        assertThat(game.probe(drone)).isEqualTo(107.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new Error('no');",
                "previous.no.such();",
                "for (;;) {}",
                "try { for (;;) {} } catch (e) {} finally { for (;;) {} }",
                "function f() { f(); } f();",
                "Promise.reject(new Error('later'));",
                "world.spawn('drone');",
                "arena.note('x');",
                "previous.who.hp = 1;",
                "previous.who.stop();",
                "start(g());"
            })
    void undoesEverythingInAllFilesIfItFails(String failing) {
        String lib = "export const shared = { list: [1], map: new Map([['a', 1]]), set: new Set([1]) }; let n = 0;"
                + " export function touch() { n++; shared.list.push(2); shared.list.length = 5; shared.map.set('b', 2); shared.map.delete('a');"
                + " shared.set.clear(); shared.more = 1; delete shared.gone; }"
                + " export function show() { return [n, shared.list.length, [...shared.map.keys()].join('+'), shared.set.size, shared.more].join(); }";
        String old = "import { show } from './lib.js'; let who = null; let own = { deep: { n: 1 } }; const V = 1;"
                + " function hit(self) { who = self; self.state.k = 1; own.deep.n = 2; }"
                + " function probe(self) { return [show(), own.deep.n, V, self.state.k, self.hp].join(); }";
        Drone drone = game.begin(
                "lib.js", lib, "drone.js", old, "hunter.js", "let n = 0; function probe() { return 'old'; }");
        Drone hunter = game.live(TestGame.HUNTER);
        game.hit(drone);
        Object before = game.probe(drone);
        long hash = game.world.stateHash();
        game.save(
                "drone.js",
                old.replace("{ show }", "{ show, touch }").replace("V = 1", "V = 2")
                        + " function* g() {} export function reloaded(previous) { touch(); own.deep.n = 99; previous.own.deep.x = 1;"
                        + " previous.who.state.k = 2; previous.who.state.m = 1; " + failing + " }",
                "hunter.js",
                "let n = 0; function probe() { return 'new'; }");
        game.scripts.boundary();

        assertThat(game.report().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(game.report().problems().get(0).message()).startsWith("reloaded() failed, so nothing is changed: ");
        assertThat(game.report().problems().get(0).file()).isEqualTo("drone.js");
        assertThat(game.world.stateHash()).isEqualTo(hash);
        assertThat(game.probe(drone)).isEqualTo(before);
        assertThat(game.ask(hunter, TestGame.PROBE)).isEqualTo("old");
        assertThat(game.arena.notes).isEmpty();
    }

    @Test
    void healsWithTheNextSave() {
        Drone drone = game.begin("drone.js", OLD);
        game.hit(drone);
        game.save("drone.js", OLD.replace("null", "1") + " export function reloaded() { throw 1; }")
                .tick();
        game.save("drone.js", OLD.replace("null", "1") + " export function reloaded() { gold *= 2; }")
                .tick();

        assertThat(game.report().outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(game.probe(drone)).isEqualTo(14.0);
    }

    @Test
    void drawsNothingFromTheChanceOfTheWorld() {
        ScriptedGame other = new ScriptedGame();
        String text = "let roll = 0; const V = 1; export function reloaded() { roll = Math.random(); }"
                + " function strength() { return Math.random(); }";
        for (ScriptedGame each : new ScriptedGame[] {game, other}) {
            each.save("drone.js", text).tick();
            each.self();
            each.tick();
        }
        game.save("drone.js", text.replace("V = 1", "V = 2")).tick();
        other.tick();

        assertThat(game.ask(game.self(), TestGame.STRENGTH)).isEqualTo(other.ask(other.self(), TestGame.STRENGTH));
    }
}
