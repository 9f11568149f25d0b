package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Answer;
import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import dev.downbeat.scripting.UndoPolicy;
import java.util.List;
import java.util.Objects;
import org.joml.Vector2d;
import org.joml.Vector2i;
import org.joml.Vector3f;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call that fails leaves behind: nothing of what it wrote. */
class UndoTest {

    private final ScriptedGame game = new ScriptedGame();
    private final Drone self = game.self();

    @Test
    void putsEveryTypeOfFieldBackWhenTheHandlerFails() {
        self.target = self;
        List<Double> scores = self.scores;
        game.failure("""
                self.hp = 1; self.ammo = 1; self.armed = true; self.label = 'x'; self.target = null; self.scores = [9];
                self.pos = { x: 1, y: 2 }; self.pos.x = 5; self.colour.z = 1; self.cell.x = 3; missing();
                """);

        assertThat(self.hp).isEqualTo(10);
        assertThat(self.ammo).isEqualTo(3);
        assertThat(self.armed).isFalse();
        assertThat(self.label).isEmpty();
        assertThat(self.target).isSameAs(self);
        assertThat(self.scores).isSameAs(scores);
        assertThat(self.pos).isEqualTo(new Vector2d());
        assertThat(self.colour).isEqualTo(new Vector3f());
        assertThat(self.cell).isEqualTo(new Vector2i());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing();",
                "throw 1;",
                "throw { toString() { self.hp = 2; return 'x'; } };",
                "throw [{ toString() { self.hp = 2; return 'x'; } }];",
                "while (true);",
                "function f() { return f() + 1; } f();",
                "(async () => { self.hp = 3; await null; self.hp = 2; missing(); })();",
                "(async () => { await null; self.hp = 2; })(); missing();",
                "self.hp = NaN;",
                "self.fire();",
                "return Symbol('no answer');",
                "self.scores = { x: 1 };"
            })
    void putsBackHoweverTheHandlerFails(String end) {
        game.failure("self.hp = 1; self.pos.x = 1; " + end);

        assertThat(self.hp).isEqualTo(10);
        assertThat(self.pos.x).isZero();
        assertThat(game.run("return self.hp;")).isEqualTo(10.0);
    }

    @Test
    void keepsWhatAHandlerWroteThatCaughtItsError() {
        game.run("try { self.hp = 1; missing(); } catch (e) { self.ammo = 1; } return 1;");

        assertThat(self.hp).isEqualTo(1);
        assertThat(self.ammo).isEqualTo(1);
    }

    @Test
    void putsBackWhatWasWrittenToOthers() {
        Drone other = game.live(TestGame.DRONE);
        self.target = other;
        game.failure("self.target.hp = 1; self.target.pos.y = 1; arena.boss = self; missing();");

        assertThat(other.hp).isEqualTo(10);
        assertThat(other.pos.y).isZero();
        assertThat(game.arena.boss).isNull();
    }

    @Test
    void keepsWhatWasWrittenToAnEntityThatTheCallSpawned() {
        game.failure("const d = world.spawn('hunter', { hp: 5 }); d.ammo = 1; d.pos.x = 4; self.hp = 1; missing();");
        game.tick();

        Drone spawned = (Drone) Objects.requireNonNull(game.world.find(1 << 24));
        assertThat(spawned.hp).isEqualTo(5);
        assertThat(spawned.ammo).isEqualTo(1);
        assertThat(spawned.pos.x).isEqualTo(4);
        assertThat(self.hp).isEqualTo(10);
    }

    @Test
    void undoesAQuestionThatFailedAndNotWhoAskedIt() {
        game.save("drone.js", """
                export function strength(self) { self.hp = 1; self.target.hp = 1; missing(); }
                export function probe(self) {
                  self.hp = 5;
                  try { world.ask(self.target, 'strength'); } catch (e) { self.label = e.message; }
                  return self.hp + ' ' + self.target.hp;
                }
                """);
        Drone other = other();

        assertThat(game.probe(self)).isEqualTo("5 10");
        assertThat(self.label).contains("'strength' failed in drone.js:1");
        assertThat(other.hp).isEqualTo(10);
    }

    @Test
    void undoesAnswersToAQuestionAlongWithWhoAskedIt() {
        game.save("drone.js", """
                export function strength(self) { self.hp -= 1; self.target.hp -= 1; return 1; }
                export function probe(self) {
                  self.hp -= 1;
                  for (let i = 0; i < 20; i++) { world.ask(self.target, 'strength'); self.hp -= 1; }
                  missing();
                }
                """);
        Drone other = other();
        assertThat(game.scripts.ask(self, TestGame.PROBE)).isInstanceOf(Answer.Failed.class);

        assertThat(self.hp).isEqualTo(10);
        assertThat(other.hp).isEqualTo(10);
    }

    @Test
    void undoesTheStepOfACoroutineAndNotItsStepsBefore() {
        game.save("drone.js", """
                export function spawn(self) { start(fall, self); }
                function* fall(self) { self.hp -= 1; yield; self.hp -= 1; self.ammo = 1; missing(); }
                """);
        Drone drone = game.live(TestGame.DRONE);
        game.tick(3);

        assertThat(game.faults()).containsExactly("drone.js:2 tick: ReferenceError: \"missing\" is not defined.");
        assertThat(drone.hp).isEqualTo(9);
        assertThat(drone.ammo).isEqualTo(3);
    }

    @Test
    void undoesTheFinallyOfACoroutineThatFailsWhenItsEntityGoes() {
        game.save("drone.js", """
                export function spawn(self) { start(fall, self); }
                function* fall(self) { try { yield wait(9); } finally { self.target.hp = 1; missing(); } }
                """);
        Drone drone = game.live(TestGame.DRONE);
        drone.target = self;
        game.tick(2);
        game.world.despawn(drone);
        game.tick(2);

        assertThat(game.faults()).hasSize(1);
        assertThat(self.hp).isEqualTo(10);
    }

    @Test
    void keepsWhatJavaChangedAndPutsBackWhatTheScriptWroteAroundIt() {
        game.arena.task = () -> self.ammo = 50;
        game.failure("self.hp = 4; arena.call(); self.damage(1, false); self.label = 'x'; missing();");

        assertThat(self.ammo).isEqualTo(50);
        assertThat(self.hp).isEqualTo(10);
        assertThat(self.label).isEmpty();
    }

    @Test
    void undoesManyWritesToOneField() {
        game.failure("for (let i = 0; i < 100000; i++) { self.hp = i; self.pos.x = i; } missing();");

        assertThat(self.hp).isEqualTo(10);
        assertThat(self.pos.x).isZero();
    }

    @Test
    void keepsWhatWasWrittenWhereTheGameWantsItSo() {
        ScriptedGame keeping = new ScriptedGame(
                1, ScriptOptions.DEFAULT.withProbation(0, FaultPolicy.KEEP).withUndo(UndoPolicy.NOTHING));
        Drone drone = keeping.self();
        keeping.failure("self.hp = 1; self.state.n = 1; self.state.list = [1]; self.state.list.push(2); missing();");

        assertThat(drone.hp).isEqualTo(1);
        assertThat(keeping.run("return JSON.stringify(self.state);")).isEqualTo("{\"n\":1,\"list\":[1,2]}");
        assertThat(keeping.failure("self.state.f = () => 1;")).contains("a function cannot be kept in self.state");
    }

    private Drone other() {
        game.tick();
        Drone other = game.live(TestGame.DRONE);
        self.target = other;
        other.target = self;
        return other;
    }
}
