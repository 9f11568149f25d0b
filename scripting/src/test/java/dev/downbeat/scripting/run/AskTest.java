package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.scripting.Answer;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Door;
import dev.downbeat.scripting.TestGame.Drone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskTest {

    private final ScriptedGame game = new ScriptedGame();
    private final Drone drone = game.live(TestGame.DRONE);
    private final Door door = game.live(TestGame.DOOR);

    private List<String> faults() {
        return game.scripts.faults().stream()
                .map(fault -> fault.place() + " " + fault.event() + " " + fault.message())
                .toList();
    }

    @Test
    void failsWhenTheHandlerThrows() {
        game.save("door.js", "function canOpen(self, who) {\n  return who.key.fits;\n}")
                .tick();

        assertThat(game.scripts.ask(door, TestGame.CAN_OPEN, drone))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.fault()).isEqualTo(game.fault()));
        assertThat(faults())
                .containsExactly("door.js:2 canOpen TypeError: Cannot read property \"fits\" from undefined");
        assertThat(game.told).hasSize(1);
    }

    @Test
    void failsWhenTheAnswerIsOfAnotherType() {
        game.save("door.js", "function canOpen(self, who) { return 'yes'; }", "drone.js", "function next() {}")
                .tick();
        game.scripts.ask(door, TestGame.CAN_OPEN, drone);
        game.scripts.ask(drone, TestGame.NEXT);

        assertThat(faults())
                .containsExactly(
                        "drone.js:1 next TypeError: the answer of next must be a Drone, not undefined",
                        "door.js:1 canOpen TypeError: the answer of canOpen must be true or false, not 'yes'");
    }

    @Test
    void refusesWhatIsNoQuestionAndWhatDoesNotFit() {
        assertThatThrownBy(() -> game.scripts.ask(drone, TestGame.TIMER, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an event is posted, not asked: type=timer(self, name)");
        assertThatThrownBy(() -> game.scripts.ask(door, TestGame.CAN_OPEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhenNobodyAnswers() {
        assertThat(game.scripts.ask(door, TestGame.CAN_OPEN, drone)).isEqualTo(new Answer.NoHandler());

        game.save("door.js", "function canOpen() { return true; }");
        game.world.despawn(door);
        game.tick();
        assertThat(game.scripts.ask(door, TestGame.CAN_OPEN, drone)).as("gone").isEqualTo(new Answer.NoHandler());
    }

    @Test
    void answersWithAValueOfTheDeclaredType() {
        game.save(
                        "door.js",
                        "function canOpen(self, who) { return who.ammo > 2; }",
                        "drone.js",
                        "function strength(self) { return 1 + 1; } function next(self) { return self; }")
                .tick();

        assertThat(game.ask(door, TestGame.CAN_OPEN, drone)).isEqualTo(true);
        assertThat(game.ask(drone, TestGame.STRENGTH)).isEqualTo(2.0);
        assertThat(game.ask(drone, TestGame.NEXT)).isSameAs(drone);
    }

    @Test
    void nestsAndKeepsTheArgumentsOfEachCall() {
        game.save("drone.js", """
                        function strength(self) {
                          if (self.ammo === 0) return 0;
                          self.ammo -= 1;
                          var below = world.ask(self, 'strength');
                          return below + (self.kind === 'drone' ? 1 : 100);
                        }
                        """).tick();

        assertThat(game.ask(drone, TestGame.STRENGTH)).isEqualTo(3.0);
    }

    @Test
    void givesScriptsUndefinedWhenNobodyAnswers() {
        assertThat(game.run("return String(world.ask(self, 'strength'));")).isEqualTo("undefined");
    }

    @Test
    void failsTheAskingHandlerTooUnlessItCatches() {
        game.save("door.js", "function canOpen(self, who) { throw new Error('jammed'); }", "drone.js", """
                        function collide(self, other) { world.ask(other, 'canOpen', self); }
                        function probe(self) {
                          try { world.ask(self.state.door, 'canOpen', self); } catch (e) { return e.message; }
                        }
                        function timer(self) {}
                        """)
                .tick();
        game.world.post(TestGame.COLLIDE, drone, door);
        game.tick();

        assertThat(faults())
                .containsExactly(
                        "drone.js:1 collide Error: 'canOpen' failed in door.js:1: Error: jammed",
                        "door.js:1 canOpen Error: jammed");
    }

    @Test
    void endsTwoThatAskEachOtherWithoutEnd() {
        game.save("drone.js", "function strength(self) { return world.ask(self.target, 'strength'); }")
                .tick();
        Drone other = game.live(TestGame.DRONE);
        drone.target = other;
        other.target = drone;

        assertThat(game.scripts.ask(drone, TestGame.STRENGTH)).isInstanceOf(Answer.Failed.class);
        assertThat(game.scripts.faults())
                .extracting(Fault::message)
                .singleElement()
                .asString()
                .startsWith("Error: 'strength' failed in drone.js:1: Error: 'strength' failed in");
        assertThat(game.fault().count()).isEqualTo(16);
        assertThat(game.told.get(0).message())
                .isEqualTo("Error: world.ask: questions are nested too deep: limit=16, question=strength");
        assertThat(game.scripts.ask(drone, TestGame.STRENGTH))
                .as("the depth is back at zero")
                .isInstanceOf(Answer.Failed.class);
    }

    @Test
    void sharesOneBudgetWithTheHandlerThatAsks() {
        game.save(
                        "door.js",
                        "function canOpen(self, who) { while (true); }",
                        "drone.js",
                        "function collide(self, other) { for (;;) try { world.ask(other, 'canOpen', self); } catch (e) {} }")
                .tick();
        game.world.post(TestGame.COLLIDE, drone, door);
        game.tick();

        assertThat(game.scripts.faults())
                .extracting(Fault::message)
                .containsOnly("stopped: it ran too long without an end");
    }

    /** Whoever asks cannot make the engine look into what another script has thrown for longer than its own budget lasts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ toString() { for (;;); } }",
                "[{ toString() { for (;;); } }]",
                "Object.defineProperty(new Error('x'), 'message', { get() { for (;;); } })",
                "Object.defineProperty(new Error('x'), 'name', { get() { for (;;); } })"
            })
    void showsWhatAnotherScriptHasThrownWithinTheBudgetOfWhoAsks(String thrown) {
        game.save(
                        "door.js",
                        "export function canOpen(self, who) { throw " + thrown + "; }",
                        "drone.js",
                        "export function collide(self, other) { for (;;) { try { world.ask(other, 'canOpen', self); }"
                                + " catch (e) { arena.note(String(e)); } } }")
                .tick();
        game.world.post(TestGame.COLLIDE, drone, door);
        game.tick();

        assertThat(game.scripts.faults()).extracting(Fault::kind).contains("drone");
        assertThat(game.scripts.faults())
                .filteredOn(fault -> fault.kind().equals("drone"))
                .extracting(Fault::cause)
                .containsOnly(Fault.Cause.STEPS);
    }

    @Test
    void worksFromABoundMethodInTheMiddleOfAHandler() {
        game.save(
                "drone.js",
                "function tick(self) { arena.call(); self.label = 'done'; } function strength(self) { return 5; }");
        game.arena.task = () -> game.arena.notes.add(String.valueOf(game.ask(drone, TestGame.STRENGTH)));
        game.tick();

        assertThat(game.arena.notes).containsExactly("5.0");
        assertThat(drone.label).isEqualTo("done");
    }
}
