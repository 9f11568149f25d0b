package dev.downbeat.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.TestGame.Drone;
import java.util.List;
import org.joml.Vector2d;
import org.joml.Vector3f;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Java objects as a script sees them. */
class BindingTest {

    private final ScriptedGame game = new ScriptedGame();
    private final Drone self = game.self();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            self.hp = NaN                      | TypeError: drone.hp must be a finite number, not NaN
            self.hp = -Infinity                | TypeError: drone.hp must be a finite number, not -Infinity
            self.hp = '5'                      | TypeError: drone.hp must be a finite number, not '5'
            self.hp = undefined                | TypeError: drone.hp must be a finite number, not undefined
            self.hp = null                     | TypeError: drone.hp must be a finite number, not null
            self.hp = true                     | TypeError: drone.hp must be a finite number, not true
            self.hp = {}                       | TypeError: drone.hp must be a finite number, not an object
            self.hp = []                       | TypeError: drone.hp must be a finite number, not an array
            self.hp = self                     | TypeError: drone.hp must be a finite number, not a drone
            self.hp = function () {}           | TypeError: drone.hp must be a finite number, not a function
            self.hp = 5n                       | TypeError: drone.hp must be a finite number, not a bigint
            self.ammo = 1.5                    | TypeError: drone.ammo must be a whole number, not 1.5
            self.ammo = 3e9                    | TypeError: drone.ammo must be a whole number, not 3000000000
            self.armed = 1                     | TypeError: drone.armed must be true or false, not 1
            self.label = 5                     | TypeError: drone.label must be a text, not 5
            self.target = {}                   | TypeError: drone.target must be a Drone, not an object
            self.target = world.spawn('door')  | TypeError: drone.target must be a Drone, not a door
            self.scores = 'x'                  | TypeError: drone.scores must be an array, each element a finite number, not 'x'
            self.scores = [1, 'x']             | TypeError: drone.scores[1] must be a finite number, not 'x'
            self.scores = [1, , 2]             | TypeError: drone.scores[1] must be a finite number, not undefined
            var a = []; a.length = 4e9; self.scores = a | TypeError: drone.scores must have at most 100000 elements
            self.mass = 5                      | TypeError: drone.mass can only be read
            self.wave = 5                      | TypeError: drone.wave can only be read
            self.id = 5                        | TypeError: drone.id can only be read
            self.live = false                  | TypeError: drone.live can only be read
            self.state = 5                     | TypeError: drone.state must be a plain object, not 5
            self.state = []                    | TypeError: drone.state must be a plain object, not an array
            self.hpp = 5                       | TypeError: drone.hpp does not exist; did you mean 'hp'?
            self.speed = 5                     | TypeError: drone.speed does not exist; what a script keeps goes into self.state
            self.secret = 5                    | TypeError: drone.secret does not exist; what a script keeps goes into self.state
            self[3] = 5                        | TypeError: drone.3 does not exist; what a script keeps goes into self.state
            self.damage = 5                    | TypeError: drone.damage is a method and cannot be replaced
            delete self.hp                     | TypeError: drone.hp cannot be deleted
            self.pos = 5                       | TypeError: drone.pos must be an object with x and y, not 5
            self.pos = { x: 1 }                | TypeError: drone.pos.y must be a finite number, not undefined
            self.pos.x = 'a'                   | TypeError: Vector2d.x must be a finite number, not 'a'
            self.pos.z = 1                     | TypeError: Vector2d.z does not exist
            self.colour = { x: 1, y: 2 }       | TypeError: drone.colour.z must be a finite number, not undefined
            self.cell.x = 1.5                  | TypeError: Vector2i.x must be a whole number, not 1.5
            arena.width = 5                    | TypeError: Arena.width can only be read
            arena.notes = 5                    | TypeError: Arena.notes does not exist; did you mean 'note'?
            self.damage(1)                     | TypeError: drone.damage takes 2 arguments, not 1
            self.damage(1, true, 2)            | TypeError: drone.damage takes 2 arguments, not 3
            self.damage('x', true)             | TypeError: argument 1 of drone.damage must be a finite number, not 'x'
            self.damage(1, 0)                  | TypeError: argument 2 of drone.damage must be true or false, not 0
            self.join()                        | TypeError: drone.join takes 1 or more arguments, not 0
            self.join('-', 1, {})              | TypeError: argument 3 of drone.join must be a number, truth value, text or game object, not an object
            self.history([1, NaN])             | TypeError: argument 1 of drone.history[1] must be a finite number, not NaN
            self.stop.call({})                 | TypeError: drone.stop must be called on a drone
            self.damage.call(arena, 1, true)   | TypeError: drone.damage must be called on a drone
            self.missing()                     | TypeError: Cannot find function missing.
            self.hp = 'a very long text that goes on and on and on' | TypeError: drone.hp must be a finite number, not 'a very long text that goes on and on and…'
            """)
    void refusesWhatDoesNotFit(String statement, String message) {
        assertThat(game.failure(statement + ";")).isEqualTo(message);
    }

    @Test
    void writesAllComponentsOfAVectorOrNone() {
        game.failure("self.pos = { x: 1, y: 'a' };");

        assertThat(self.pos).isEqualTo(new Vector2d());
    }

    @Test
    void writesFieldsOfEachType() {
        game.run("""
                self.hp = 2.5; self.ammo = 7; self.armed = true; self.label = 'a' + self.ammo; self.target = self;
                self.scores = [3, 4.5]; self.pos = { x: 1, y: 2 }; self.pos.x += 1; self.colour.z = 0.5;
                self.cell = { x: 3, y: -4 }; return 1;
                """);

        assertThat(self.hp).isEqualTo(2.5);
        assertThat(self.ammo).isEqualTo(7);
        assertThat(self.armed).isTrue();
        assertThat(self.label).isEqualTo("a7");
        assertThat(self.target).isSameAs(self);
        assertThat(self.scores).containsExactly(3.0, 4.5);
        assertThat(self.pos).isEqualTo(new Vector2d(2, 2));
        assertThat(self.colour).isEqualTo(new Vector3f(0, 0, 0.5f));
        assertThat(self.cell.y).isEqualTo(-4);
    }

    @Test
    void takesNullAndUndefinedForNoTextAndNoObject() {
        self.target = self;
        game.run("self.label = undefined; self.target = null; return 1;");

        assertThat(self.label).isNull();
        assertThat(self.target).isNull();
        assertThat(game.run("return self.label === null && self.target === null;"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            self.hp                            | 10
            typeof self.ammo                   | number
            self.armed                         | false
            self.mass + self.wave              | 3
            self.id + self.kind + self.live    | 0dronetrue
            self.secret                        | undefined
            self.notify                        | undefined
            self[0]                            | undefined
            self.scores                        | 1,2
            self.scores.map(function (s) { return s * 2; }) | 2,4
            Array.isArray(self.scores)         | true
            Object.keys(self)                  | id,kind,live,state,ammo,armed,cell,colour,hp,label,mass,pos,scores,target,wave
            Object.keys(self.pos)              | x,y
            'hp' in self                       | true
            'secret' in self                   | false
            'stop' in self                     | true
            self.hasOwnProperty('hp')          | true
            JSON.stringify(self.pos)           | {"x":0,"y":0}
            Object.entries(self.colour)        | x,0,y,0,z,0
            self.pos                           | Vector2d(0, 0)
            arena                              | [object Arena]
            self                               | drone 0.0
            self.pos === self.pos              | true
            arena === arena                    | true
            self.pos === arena.centre()        | false
            arena.centre().x                   | 320
            self.damage(1, true)               | 8
            self.damage(1, false)              | 9
            self.join('-', 1, 'a', true, self) | 1.0-a-true-drone 0.0
            self.join('-')                     | ``
            self.join('-', null)               | null
            self.history([3]).join()           | 1,2,3
            self.stop()                        | undefined
            self.stop.name + self.damage.length | stop2
            self.fire === world.spawn('hunter').fire | true
            Object.getOwnPropertyDescriptor(self, 'wave').writable | false
            JSON.parse(JSON.stringify(self)).hp | 10
            """)
    void readsAs(String expression, String text) {
        assertThat(game.run("return String(" + expression + ");")).isEqualTo(text);
    }

    @Test
    void isCopiedAndWrittenToAsAPlainObjectIs() {
        assertThat(game.run("""
                const copy = { ...self, ammo: 9 };
                const { hp, ...rest } = self;
                return [copy.hp, copy.ammo, self.ammo, rest.ammo, 'hp' in rest, Object.assign({}, self.pos).x].join();
                """)).isEqualTo("10,9,3,3,false,0");
        assertThat(game.run("""
                const same = Object.assign(self, { hp: 4, label: 'x' }, null, { pos: { x: 1, y: 2 } });
                return [same === self, self.hp, self.label, self.pos.y].join();
                """)).isEqualTo("true,4,x,2");
        assertThat(game.failure("Object.assign(self, { hp: 'x' });"))
                .isEqualTo("TypeError: drone.hp must be a finite number, not 'x'");
        assertThat(game.failure("Object.assign(self, { speed: 1 });"))
                .isEqualTo("TypeError: drone.speed does not exist; what a script keeps goes into self.state");
    }

    @Test
    void listsItsFieldsInForIn() {
        assertThat(game.run("var names = []; for (var name in self.pos) names.push(name); return names.join();"))
                .isEqualTo("x,y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s.push(3)",
                "s.pop()",
                "s.shift()",
                "s.unshift(3)",
                "s.splice(0, 1)",
                "s.reverse()",
                "s.sort(function (a, b) { return b - a; })",
                "s.fill(3)",
                "s.copyWithin(0, 1)",
                "s[0] = 3",
                "s[5] = 3",
                "s.length = 0",
                "delete s[0]"
            })
    void givesListsThatCannotBeChangedByMistake(String change) {
        assertThat(game.failure("var s = self.scores; " + change + ";"))
                .contains("this list cannot be changed; make a copy: [...list]");
        assertThat(game.failure("self.scores = []; var s = self.scores; s.push(1);"))
                .contains("this list cannot be changed; make a copy: [...list]");
        assertThat(self.scores).containsExactly(1.0, 2.0);
    }

    @Test
    void readsATextThatScriptsPutTogether() {
        game.run("var text = ''; for (var i = 0; i < 5; i++) text += i; self.label = text; return 1;");

        assertThat(self.label).isEqualTo("01234");
    }

    @Test
    void tellsTwoKindsOfOneClassApart() {
        Drone hunter = game.live(TestGame.HUNTER);
        game.save(
                "drone.js",
                "function tick(self) { self.label = self.kind; }",
                "hunter.js",
                "function tick(self) { try { self.hpp = 1; } catch (e) { self.label = self.kind + ': ' + e.message; } }");
        game.tick();

        assertThat(self.label).isEqualTo("drone");
        assertThat(hunter.label).isEqualTo("hunter: hunter.hpp does not exist; did you mean 'hp'?");
    }

    @Test
    void bindsAMethodThatIsOverriddenWithoutTheAnnotation() {
        assertThat(List.of(game.run("return 'stop' in self && 'stop' in world.spawn('door');")))
                .containsExactly(true);
    }
}
