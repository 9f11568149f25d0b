package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Answer;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a change of scripts does to a world, its entities and their state. */
class LiveChangeTest {

    private final ScriptedGame game = new ScriptedGame();

    private List<String> problems() {
        return game.scripts.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void rejectsTheRevisionWhenATopLevelThrows() {
        Drone drone = game.live(TestGame.DRONE);
        game.save("drone.js", "function tick(self) { self.hp = 1; }", "door.js", "")
                .tick();
        game.save("drone.js", "function tick(self) { self.hp = 2; }", "door.js", "var x = 1;\nnothing.at.all;")
                .tick();

        assertThat(drone.hp).isEqualTo(1);
        assertThat(problems()).containsExactly("door.js:2: ReferenceError: \"nothing\" is not defined.");
        assertThat(game.report().problems().get(0).sourceLine()).isEqualTo("nothing.at.all;");
    }

    @Test
    void letsEntitiesOfABrokenStartMeetTheirFirstScriptWithSpawn() {
        game.save("drone.js", "function spawn(self) {");
        Drone early = game.live(TestGame.DRONE);
        Drone gone = game.live(TestGame.DRONE);
        game.world.despawn(gone);
        game.tick().tick();

        game.save("drone.js", "function spawn(self) { self.ammo += 1; }").tick();
        game.save("drone.js", "function spawn(self) { self.ammo += 1; } // again")
                .tick();

        assertThat(early.ammo).isEqualTo(4);
        assertThat(gone.ammo).isEqualTo(3);
    }

    @Test
    void rejectsAHandlerThatIsNoFunction() {
        game.save("drone.js", "var hit = 5;").tick();

        assertThat(problems())
                .containsExactly("drone.js:1: 'hit' is the name of an event, so it must be a function, not 5");
    }

    @Test
    void rejectsATopLevelThatDoesNotEnd() {
        game.save("drone.js", "var n = 0;\nwhile (true) n++;").tick();
        assertThat(problems()).containsExactly("drone.js:2: stopped: it ran too long without an end");

        game.save("drone.js", "try { while (true); } catch (e) {} finally { while (true); }")
                .tick();
        assertThat(game.report().outcome()).isEqualTo(Outcome.REJECTED);

        game.save("drone.js", "function f() { f(); }\nf();").tick();
        assertThat(problems()).containsExactly("drone.js:1: too much recursion");
    }

    @Test
    void letsNoTopLevelNameBeAnAccessor() {
        game.save("drone.js", "Object.defineProperty(globalThis, 'tick', { get: function () { while (true); } });")
                .tick();

        assertThat(problems())
                .containsExactly(
                        "drone.js:1: TypeError: 'tick' is a top-level name and must be a plain variable: no get, no set");
    }

    @Test
    void refusesTheGameToATopLevel() {
        game.save("drone.js", "var x = 1;\nworld.spawn('drone');").tick();
        assertThat(problems())
                .containsExactly(
                        "drone.js:2: TypeError: 'world' is there for handlers only, not while the script is loaded");

        game.save("drone.js", "arena.width;").tick();
        assertThat(problems())
                .containsExactly(
                        "drone.js:1: TypeError: 'arena' is there for handlers only, not while the script is loaded");
    }

    @Test
    void leavesATopLevelNoWayAroundToTheGame() {
        game.save("drone.js", """
                        var found = [];
                        for (var at = globalThis; at; at = Object.getPrototypeOf(at)) {
                          try { found.push(typeof at.world, typeof at.arena); } catch (e) { found.push('refused'); }
                        }
                        'a'.replace('a', function () {
                          try { found.push(typeof this.world); } catch (e) { found.push('refused'); }
                        });
                        function probe() { return found.join(); }
                        """).tick();

        assertThat(game.report().outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(game.ask(game.self(), TestGame.PROBE))
                .isEqualTo("refused,refused,undefined,undefined,undefined,undefined,refused");
    }

    @Test
    void makesAChangeLiveAtTheNextBoundaryAndNotBefore() {
        Drone drone = game.live(TestGame.DRONE);
        game.save("drone.js", "function tick(self) { self.hp = 1; arena.call(); self.ammo = world.tick; }");
        game.arena.task = () -> game.save("drone.js", "function tick(self) { self.hp = 2; }");
        assertThat(game.scripts.revision()).isZero();

        game.tick();
        assertThat(drone.hp).as("staged in the middle of the tick").isEqualTo(1);
        assertThat(drone.ammo).isEqualTo((int) game.world.tickNumber());
        assertThat(game.scripts.revision()).isEqualTo(1);

        game.tick();
        assertThat(drone.hp).isEqualTo(2);
        assertThat(game.scripts.revision()).isEqualTo(2);
    }

    @Test
    void keepsTheVariablesOfUnchangedScriptsAndOfThoseOfWhichOnlyACommentDiffers() {
        String counter = "var n = 0; function strength() { return ++n; }";
        game.save("drone.js", counter, "hunter.js", counter).tick();
        Drone drone = game.live(TestGame.DRONE);
        Drone hunter = game.live(TestGame.HUNTER);
        game.ask(drone, TestGame.STRENGTH);
        game.ask(hunter, TestGame.STRENGTH);
        game.save("hunter.js", counter + " // changed").tick();

        assertThat(game.ask(drone, TestGame.STRENGTH)).isEqualTo(2.0);
        assertThat(game.ask(hunter, TestGame.STRENGTH)).isEqualTo(2.0);
    }

    @Test
    void keepsEntitiesTheirFieldsAndTheirState() {
        game.save("drone.js", "function tick(self) { self.hp -= 1; self.state.n = (self.state.n || 0) + 1; }")
                .tick();
        Drone drone = game.live(TestGame.DRONE);
        game.tick(3);
        game.save("drone.js", "function strength(self) { return self.state.n; }")
                .tick();

        assertThat(drone.live()).isTrue();
        assertThat(drone.hp).isEqualTo(7);
        assertThat(game.ask(drone, TestGame.STRENGTH)).isEqualTo(3.0);
    }

    @Test
    void stopsCallingAHandlerThatWasRemoved() {
        game.save("drone.js", "function tick(self) { self.hp -= 1; } function timer(self) { self.hp = 0; }")
                .tick();
        Drone drone = game.live(TestGame.DRONE);
        game.save("drone.js", "function timer(self) { self.hp = 0; }").tick();
        double before = drone.hp;
        game.tick(2);

        assertThat(drone.hp).isEqualTo(before);
    }

    @Test
    void leavesTheEntitiesOfARemovedScriptAlive() {
        game.save("drone.js", "function tick(self) { self.hp -= 1; }").tick();
        Drone drone = game.live(TestGame.DRONE);
        game.delete("drone.js");
        game.tick(2);

        assertThat(drone.live()).isTrue();
        assertThat(drone.hp).isEqualTo(10);
        assertThat(game.scripts.ask(drone, TestGame.STRENGTH)).isInstanceOf(Answer.NoHandler.class);
    }

    @Test
    void changesFiveFilesAtOnceAndShowsNoTickAMix() {
        List<String> ticks = new ArrayList<>();
        String[] kinds = {"drone", "hunter", "door"};
        for (String kind : kinds) {
            game.world.spawn(game.world.vocabulary().kind(kind).orElseThrow());
        }
        game.world.add(world -> {
            ticks.add(String.join(" ", game.arena.notes));
            game.arena.notes.clear();
        });
        for (int version = 1; version <= 20; version++) {
            String text = "var version = " + version + "; function tick(self) { arena.note(version); }";
            game.save("drone.js", text, "hunter.js", text, "door.js", text, "spare.js", text, "other.js", text);
            game.tick(3);
        }

        assertThat(game.reports).hasSize(20).allMatch(report -> report.changes().size() == 5);
        assertThat(ticks.stream().filter(tick -> !tick.isEmpty()))
                .isNotEmpty()
                .allSatisfy(tick ->
                        assertThat(List.of(tick.split(" ", -1))).hasSize(3).containsOnly(tick.split(" ", -1)[0]));
    }

    @Test
    void hasNoBehaviourOnceItIsClosed() {
        game.save("drone.js", "function tick(self) { self.hp -= 1; }").tick();
        Drone drone = game.live(TestGame.DRONE);
        game.tick();
        game.scripts.close();
        game.scripts.close();
        double before = drone.hp;
        game.tick();

        assertThat(drone.hp).isEqualTo(before);
        assertThat(game.scripts.ask(drone, TestGame.STRENGTH)).isInstanceOf(Answer.NoHandler.class);
    }

    @Test
    void startsWithoutBehaviourWhenTheFirstScriptsAreBadAndHeals() {
        Drone drone = game.live(TestGame.DRONE);
        game.save("drone.js", "function tick(self) {").tick(2);
        assertThat(game.scripts.revision()).isZero();
        assertThat(drone.hp).isEqualTo(10);

        game.save("drone.js", "function tick(self) { self.hp = 1; }").tick();
        assertThat(drone.hp).isEqualTo(1);
        assertThat(game.scripts.problems()).isEmpty();
    }
}
