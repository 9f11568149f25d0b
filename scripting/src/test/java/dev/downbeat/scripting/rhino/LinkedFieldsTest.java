package dev.downbeat.scripting.rhino;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import dev.downbeat.scripting.reload.Attempt;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that a script names, which are linked, against those whose names it computes, which are not. */
class LinkedFieldsTest {

    private final ScriptedGame game = new ScriptedGame();

    /** Links by going through it a few times; the last time counts. */
    static final String ATTEMPT = """
            function attempt(body) {
              let outcome;
              for (let i = 0; i < 3; i++) {
                try { outcome = 'gave ' + body(); } catch (e) { outcome = 'threw ' + e.message; }
              }
              return outcome;
            }
            function shown(value) {
              return value && value.x !== undefined ? value.x + ' ' + value.y + ' ' + value.z : typeof value + ' ' + value;
            }
            """;

    private @Nullable Object outcomes(String object, String field, String assignment) {
        return game.run(ATTEMPT
                + """
                const o = %1$s, name = ['%2$s'].join('');
                self.target = self;
                const linked = attempt(() => { %3$s return shown(o.%2$s); });
                const ordinary = attempt(() => { %4$s return shown(o[name]); });
                return linked === ordinary ? 'same: ' + linked : linked + ' | ' + ordinary;
                """.formatted(
                                object,
                                field,
                                assignment.replace("FIELD", "o." + field),
                                assignment.replace("FIELD", "o[name]")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hp", "ammo", "armed", "label", "target", "mass", "wave", "scores", "pos", "colour", "cell", "id",
                "kind", "live", "state", "damage", "secret", "length"
            })
    void readsWhatAComputedNameReads(String field) {
        assertThat(outcomes("self", field, "")).asString().startsWith("same: gave ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hp", "ammo", "armed", "label", "target", "mass", "wave", "scores", "pos", "colour", "missing"})
    void takesAndRefusesWhatAComputedNameDoes(String field) {
        for (String value : List.of(
                "1",
                "1.5",
                "-0",
                "3e9",
                "NaN",
                "1/0",
                "1n",
                "true",
                "'text'",
                "null",
                "undefined",
                "self",
                "[1, 2]",
                "['x']",
                "{ x: 1, y: 2, z: 3 }",
                "{ x: NaN, y: 2 }",
                "() => 1",
                "Symbol('s')")) {
            assertThat(outcomes("self", field, "FIELD = " + value + ";"))
                    .as(field + " = " + value)
                    .asString()
                    .startsWith("same: ");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gap    | 0.5  | same: gave number 0.5
            gap    | 7    | same: gave number 1
            gap    | -7   | same: gave number 0
            gap    | 1/0  | same: gave number 1
            gap    | NaN  | same: threw door.gap must be a finite number, not NaN
            gap    | true | same: threw door.gap must be a finite number, not true
            visits | 3    | same: gave number 3
            visits | -3.0 | same: gave number 0
            visits | 3e9  | same: gave number 2147483647
            visits | 1.5  | same: threw door.visits must be a whole number, not 1.5
            """)
    void clampsAsAComputedNameDoes(String field, String value, String outcome) {
        assertThat(outcomes("world.spawn('door')", field, "FIELD = " + value + ";"))
                .isEqualTo(outcome);
    }

    @Test
    void refusesAsAComputedNameDoesWhatAMethodOrAReadOnlyFieldIs() {
        assertThat(outcomes("self", "stop", "FIELD = 1;"))
                .isEqualTo("same: threw drone.stop is a method and cannot be replaced");
        assertThat(outcomes("self", "wave", "FIELD = 1;")).isEqualTo("same: threw drone.wave can only be read");
        assertThat(outcomes("self", "ph", "FIELD = 1;"))
                .isEqualTo("same: threw drone.ph does not exist; what a script keeps goes into self.state");
    }

    @Test
    void undoesWhatLinkedWritesWrote() {
        Drone drone = game.begin("drone.js", """
                let calls = 0;
                function hit(self) {
                  calls++;
                  self.hp -= 1; self.hp -= 1; self.ammo = calls; self.armed = !self.armed; self.label += 'x';
                  self.pos.x += 1; self.colour.z += 0.5; self.cell.y += 2;
                  if (calls > 3) throw new Error('too far');
                }
                """);
        for (int i = 0; i < 5; i++) {
            game.hit(drone);
        }

        assertThat(game.faults()).isNotEmpty();
        assertThat(drone.hp).isEqualTo(4);
        assertThat(drone.ammo).isEqualTo(3);
        assertThat(drone.armed).isTrue();
        assertThat(drone.label).isEqualTo("xxx");
        assertThat(drone.pos.x).isEqualTo(3);
        assertThat(drone.colour.z).isEqualTo(1.5f);
        assertThat(drone.cell.y).isEqualTo(6);
    }

    @Test
    void undoesOnlyTheInnerCallIfThatFails() {
        Drone drone = game.begin("drone.js", """
                let failing = false;
                function lower(self) { self.hp -= 1; }
                function hit(self) { lower(self); lower(self); failing = self.hp < 5; try { world.ask(self, 'strength'); } catch (e) { lower(self); } }
                function strength(self) { lower(self); if (failing) throw new Error('too far'); return 1; }
                """);
        game.hit(drone); // 10 to 7
        game.hit(drone); // 7 to 4: is 5 when it is looked at
        assertThat(drone.hp).isEqualTo(4);
        game.hit(drone);

        assertThat(drone.hp).isEqualTo(1);
    }

    @Test
    void worldsThatShareAScriptSetKeepApart() {
        ScriptedGame other = new ScriptedGame();
        game.folder.write("drone.js", """
                function hit(self) { self.hp -= 1; self.pos.x += self.hp; self.target = self; self.target.ammo += 1; }
                """);
        Attempt attempt = game.attempt();
        game.scripts.stage(attempt);
        other.scripts.stage(attempt);
        Drone one = game.tick().live(TestGame.DRONE);
        Drone two = other.tick().live(TestGame.DRONE);
        two.hp = 100;
        for (int i = 0; i < 4; i++) {
            game.hit(one);
            other.hit(two);
        }

        assertThat(List.of(one.hp, one.pos.x, (double) one.ammo)).containsExactly(6.0, 30.0, 7.0);
        assertThat(List.of(two.hp, two.pos.x, (double) two.ammo)).containsExactly(96.0, 390.0, 7.0);
        assertThat(one.target).isSameAs(one);
        assertThat(two.target).isSameAs(two);
    }

    @Test
    void readsPartsThatWereReplaced() {
        Drone drone = game.begin("drone.js", "function probe(self) { return self.target ? self.target.hp : -1; }");
        Drone other = game.live(TestGame.DRONE);
        for (int i = 0; i < 3; i++) {
            assertThat(game.probe(drone)).isEqualTo(-1.0);
        }
        drone.target = drone;
        assertThat(game.probe(drone)).isEqualTo(10.0);
        drone.target = other;
        other.hp = 5;
        assertThat(game.probe(drone)).isEqualTo(5.0);
    }

    @Test
    void objectsOfScriptsGoThroughTheSamePlace() {
        assertThat(game.run("""
                const put = (o, v) => { o.hp = v; return o.hp; };
                const plain = { hp: 'a' }, derived = Object.create({ set hp(v) { this.v = v; }, get hp() { return 'got ' + this.v; } });
                const all = [];
                for (let i = 0; i < 3; i++) all.push(put(self, i), put(plain, 'p' + i), put(derived, i));
                try { put(null, 1); } catch (e) { all.push(e.name); }
                return all.join();
                """)).isEqualTo("0,p0,got 0,1,p1,got 1,2,p2,got 2,TypeError");
    }
}
