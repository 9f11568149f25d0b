package dev.downbeat.scripting.rhino;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that a script calls, which are linked, against those that it calls through {@code call}, which are not. */
class LinkedMethodsTest {

    private final ScriptedGame game = new ScriptedGame();

    private @Nullable Object outcomes(String object, String method, String arguments) {
        return game.run(LinkedFieldsTest.ATTEMPT
                + """
                const o = %1$s;
                const linked = attempt(() => { self.hp = 10; return shown(o.%2$s(%3$s)); });
                const ordinary = attempt(() => { self.hp = 10; return shown(o.%2$s.call(%4$s)); });
                return linked === ordinary ? 'same: ' + linked : linked + ' | ' + ordinary;
                """.formatted(object, method, arguments, arguments.isEmpty() ? "o" : "o, " + arguments));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            self  | explode |                 | same: threw drone.explode failed inside the game; its log tells more
            self  | fire    |                 | same: threw drone.fire: not armed
            self  | stop    | 1               | same: threw drone.stop takes 0 arguments, not 1
            self  | damage  | 1               | same: threw drone.damage takes 2 arguments, not 1
            self  | damage  | NaN, true       | same: threw argument 1 of drone.damage must be a finite number, not NaN
            self  | damage  | 1, 1            | same: threw argument 2 of drone.damage must be true or false, not 1
            arena | entry   | 1.5, 'a', self  | same: threw argument 1 of Arena.entry must be a whole number, not 1.5
            arena | entry   | 1, 2, self      | same: threw argument 2 of Arena.entry must be a text, not 2
            arena | entry   | 1, 'a', arena   | same: threw argument 3 of Arena.entry must be a Drone, not a Arena
            self  | stop    |                 | same: gave undefined undefined
            self  | damage  | 1, true         | same: gave number 8
            self  | damage  | 0.5, false      | same: gave number 9.5
            self  | join    | '-', 1, 2       | same: gave string 1.0-2.0
            self  | history | [3]             | same: gave object 1,2,3
            arena | entry   | 3, 'a', self    | same: gave string 3 a drone
            arena | entry   | -0, 'a' + 1, null | same: gave string 0 a1 nobody
            arena | entry   | 3.0, null, undefined | same: gave string 3 null nobody
            arena | centre  |                 | same: gave 320 240 undefined
            """)
    void doWhatTheyDoThroughCall(String object, String method, @Nullable String arguments, String outcome) {
        assertThat(outcomes(object, method, arguments == null ? "" : arguments)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"damage", "entry"})
    void takeAndRefuseWhatTheyDoThroughCall(String method) {
        List<String> values = List.of(
                "1",
                "1.5",
                "-0",
                "3e9",
                "NaN",
                "1/0",
                "1n",
                "true",
                "'text'",
                "'a' + [1]",
                "null",
                "undefined",
                "self",
                "arena",
                "[1]",
                "{ x: 1, y: 2 }",
                "() => 1",
                "Symbol('s')");
        for (String value : values) {
            for (String all : List.of("%s, true", "1, %s", "%s, 'a', self", "1, %s, self", "1, 'a', %s", "%s")) {
                String arguments = all.formatted(value);
                String object = method.equals("entry") ? "arena" : "self";
                assertThat(outcomes(object, method, arguments))
                        .as(method + "(" + arguments + ")")
                        .asString()
                        .startsWith("same: ");
            }
        }
    }

    @Test
    void areRefusedOnAnotherObjectThanTheirOwn() {
        assertThat(game.run("""
                const other = { damage: self.damage, stop: arena.centre };
                const all = [];
                for (let i = 0; i < 3; i++) {
                  try { other.damage(1, true); } catch (e) { all.push(e.message); }
                  try { other.stop(); } catch (e) { all.push(e.message); }
                }
                return all.join();
                """))
                .isEqualTo("drone.damage must be called on a drone,Arena.centre must be called on a Arena,"
                        .repeat(3)
                        .replaceFirst(",$", ""));
    }

    @Test
    void andFunctionsOfScriptsGoThroughTheSamePlace() {
        assertThat(game.run("""
                const plain = { damage(a, b) { return 'plain ' + a + b; } };
                const derived = Object.create(plain);
                const all = [];
                for (let i = 0; i < 3; i++) {
                  for (const o of [self, plain, derived, null]) {
                    try { all.push(o.damage(1, true)); } catch (e) { all.push(e.name); }
                  }
                }
                return all.join();
                """))
                .isEqualTo(
                        "8,plain 1true,plain 1true,TypeError,6,plain 1true,plain 1true,TypeError,4,plain 1true,plain 1true,TypeError");
    }

    @Test
    void ofTwoKindsThatInheritThemGoThroughTheSamePlace() {
        assertThat(game.run("""
                const all = [self, world.spawn('door'), world.spawn('hunter')];
                for (let i = 0; i < 3; i++) for (const o of all) { o.pos.x = 5; o.stop(); }
                return all.map(o => o.pos.x).join();
                """)).isEqualTo("0,0,0");
    }

    @Test
    void areRefusedWhileVariablesMove() {
        game.begin("drone.js", "let n = 0; function hit(self) { arena.note(n); }");
        game.save("drone.js", """
                let n = 1;
                export function reloaded(previous) { for (let i = 0; i < 3; i++) arena.entry(1, 'a', null); }
                """).tick();

        assertThat(game.report().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("Arena.entry is for handlers: reloaded() may only change what scripts keep"));
    }

    @Test
    void endWithTheScriptWhereTheGameAsksAScriptThatLoops() {
        ScriptedGame slow = new ScriptedGame(1, 10_000);
        Drone drone = slow.begin("drone.js", """
                function strength(self) { while (true); }
                function hit(self) { for (let i = 0; i < 3; i++) { try { arena.call(); } catch (e) { arena.note(e.name); } } }
                """);
        slow.arena.task = () -> slow.scripts.ask(drone, TestGame.STRENGTH);
        slow.hit(drone);

        assertThat(slow.faults()).isNotEmpty();
    }

    @Test
    void callTheWorldThatTheScriptRunsIn() {
        ScriptedGame other = new ScriptedGame();
        game.folder.write("drone.js", "function hit(self) { self.damage(1, false); arena.note('x'); }");
        var attempt = game.attempt();
        game.scripts.stage(attempt);
        other.scripts.stage(attempt);
        Drone one = game.tick().live(TestGame.DRONE);
        Drone two = other.tick().live(TestGame.DRONE);
        for (int i = 0; i < 4; i++) {
            game.hit(one);
        }
        other.hit(two);

        assertThat(one.hp).isEqualTo(6);
        assertThat(two.hp).isEqualTo(9);
        assertThat(game.notes()).hasSize(4);
        assertThat(other.notes()).hasSize(1);
    }
}
