package dev.downbeat.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code self.state} takes, refuses, and gives back when a call fails. */
class StateTest {

    private final ScriptedGame game = new ScriptedGame();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            s.f = () => 1                             | drone.state.f: a function cannot be kept in self.state; keep its name, and choose by it where it is called
            s.f = world.spawn                         | drone.state.f: a function cannot be kept in self.state; keep its name, and choose by it where it is called
            s.f = Promise.resolve(1)                  | drone.state.f: a promise cannot be kept in self.state; keep what it gives
            s.f = (function* () {})()                 | drone.state.f: a generator cannot be kept in self.state; start it as a coroutine
            s.f = new (class A {})()                  | drone.state.f: an object of a class cannot be kept in self.state; keep its fields in a plain object
            s.f = new (class A extends Array {})()    | drone.state.f: an object of a class cannot be kept in self.state; keep its fields in a plain object
            s.f = Symbol('x')                         | drone.state.f: a symbol cannot be kept in self.state; keep a text
            s.f = /x/                                 | drone.state.f: a RegExp cannot be kept in self.state; keep plain data
            s.f = new Error('x')                      | drone.state.f: an Error cannot be kept in self.state; keep plain data
            s.f = new WeakMap()                       | drone.state.f: a WeakMap cannot be kept in self.state; keep plain data
            s.f = world                               | drone.state.f.spawn: a function cannot be kept in self.state; keep its name, and choose by it where it is called
            s.f = Math                                | drone.state.f: a Math cannot be kept in self.state; keep plain data
            s[3] = () => 1                            | drone.state[3]: a function cannot be kept in self.state; keep its name, and choose by it where it is called
            s.f = { a: [1, { then: () => 1 }] }       | drone.state.f.a[1].then: a function cannot be kept in self.state; keep its name, and choose by it where it is called
            s.f = new Map([['a', [() => 1]]])         | drone.state.f entry 'a'[0]: a function cannot be kept in self.state; keep its name, and choose by it where it is called
            s.f = new Map([[() => 1, 1]])             | drone.state.f key a function: a function cannot be kept in self.state; keep its name, and choose by it where it is called
            s.f = { get x() { return 1; } }           | drone.state.f.x: an accessor cannot be kept in self.state; keep the value that it gives
            s.f = { [Symbol('x')]: 1 }                | drone.state.f: a member that has a symbol for a name, or is not listed, cannot be kept in self.state
            s.f = new Array(10001).fill(0)            | drone.state.f must not hold more than 10000 objects and members
            s.f = ['x'.repeat(600000), 'y'.repeat(600000)] | drone.state must not hold more than 1000000 characters of text, bytes of typed arrays counted
            s.f = new Uint8Array(1000001)             | drone.state.f must not hold more than 10000 objects and members
            for (let i = 0; i <= 10000; i++) s['k' + i] = i | drone.state must not hold more than 10000 objects and members
            s[Symbol('x')] = 1                        | drone.state: a symbol cannot be the name of a member; use a text
            self.state = { a: { b: () => 1 } }        | drone.state.a.b: a function cannot be kept in self.state; keep its name, and choose by it where it is called
            self.state = { get a() { return 1; } }    | drone.state.a: an accessor cannot be kept in self.state; keep the value that it gives
            self.state = world                        | drone.state.spawn: a function cannot be kept in self.state; keep its name, and choose by it where it is called
            self.state = []                           | drone.state must be a plain object, not an array
            self.state = null                         | drone.state must be a plain object, not null
            self.state = new (class A {})()           | drone.state must be a plain object, not an object of a class
            Object.assign(s, { f() {} })              | drone.state.f: a function cannot be kept in self.state; keep its name, and choose by it where it is called
            Reflect.set(s, 'f', () => 1)              | drone.state.f: a function cannot be kept in self.state; keep its name, and choose by it where it is called
            Array.prototype.push.call(s, () => 1)     | drone.state[0]: a function cannot be kept in self.state; keep its name, and choose by it where it is called
            Object.defineProperty(s, 'f', { get() { return 1; } }) | drone.state.f: an accessor cannot be kept in self.state; keep the value that it gives
            Object.defineProperty(s, 'f', { value: 1 })            | drone.state.f must be writable, enumerable and configurable
            Object.defineProperties(s, { f: { value: 1 } })        | drone.state.f must be writable, enumerable and configurable
            Object.defineProperty(s, 'f', { value: () => 1, writable: true, enumerable: true, configurable: true }) | drone.state.f: a function cannot be kept in self.state; keep its name, and choose by it where it is called
            Object.setPrototypeOf(s, {})              | the prototype of drone.state cannot be changed
            Reflect.setPrototypeOf(s, null)           | the prototype of drone.state cannot be changed
            Object.freeze(s)                          | drone.state cannot be frozen: it is there to be written to
            Object.seal(s)                            | drone.state cannot be frozen: it is there to be written to
            Object.preventExtensions(s)               | drone.state cannot be frozen: it is there to be written to
            """)
    void refusesWhatIsNoPlainDataWhereItIsWritten(String statement, String message) {
        assertThat(game.failure("const s = self.state; s.n = 1;\n" + statement + "; return 1;"))
                .isEqualTo("TypeError: " + message);
        assertThat(game.run("return Object.keys(self.state).length;")).isEqualTo(0.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            s.list.push(() => 1)                      | drone.state.list[2]: a function
            s.list[0].f = () => 1                     | drone.state.list[0].f: a function
            s.list[0].deep.push(Symbol('x'))          | drone.state.list[0].deep[0]: a symbol
            s.map.set('b', () => 1)                   | drone.state.map entry 'b': a function
            s.map.get('a').f = () => 1                | drone.state.map entry 'a'.f: a function
            s.set.add(() => 1)                        | drone.state.set key a function: a function
            s.list.f = () => 1                        | drone.state.list.f: a function
            Object.defineProperty(s.list[0], 'f', { get() { return 1; }, enumerable: true, configurable: true }) | drone.state.list[0].f: an accessor
            const a = []; s.late = a; a.push(() => 1) | drone.state.late[0]: a function
            (async () => { await null; s.list.push(() => 1); })() | drone.state.list[2]: a function
            """)
    void refusesAtTheEndOfTheCallWhatWasPutInElsewhere(String statement, String message) {
        filled();

        assertThat(game.failure("const s = self.state; self.hp = 1; " + statement + "; return 1;"))
                .startsWith("TypeError: " + message + " cannot be kept in self.state; ");
        assertThat(game.run("return self.hp;")).isEqualTo(10.0);
        assertThat(text()).isEqualTo(FILLED);
    }

    @Test
    void refusesTooMuchInPieces() {
        game.run("self.state.list = []; return 1;");

        assertThat(game.failure("for (let i = 0; i < 11; i++) self.state['t' + i] = 'x'.repeat(100000); return 1;"))
                .isEqualTo(
                        "TypeError: drone.state must not hold more than 1000000 characters of text, bytes of typed arrays counted");
        assertThat(game.failure("for (let i = 0; i < 6000; i++) self.state.list.push({}); return 1;"))
                .isEqualTo("TypeError: drone.state must not hold more than 10000 objects and members");
        assertThat(text()).isEqualTo("{\"list\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s.o = {}; s.o.x = 1;",
                "s.o = {};",
                "s.list.push({ x: 1 }); s.list.pop();",
                "s['k' + i++] = 1; s = self.state = {};"
            })
    void endsACallThatChangesWithoutEnd(String body) {
        filled();

        assertThat(game.failure("let s = self.state; let i = 0; while (true) { " + body + " }"))
                .startsWith("stopped: it ");
        assertThat(text()).isEqualTo(FILLED);
    }

    private static final String FILLED =
            "{\"n\":1,\"list\":[{\"x\":1,\"deep\":[]},2],\"map\":[[\"a\",{\"x\":1}],[\"c\",3]],\"set\":[1,2],\"bytes\":[1,2]}";

    private void filled() {
        game.run("""
                self.state = { n: 1, list: [{ x: 1, deep: [] }, 2], map: new Map([['a', { x: 1 }], ['c', 3]]),
                  set: new Set([1, 2]), bytes: new Uint8Array([1, 2]) };
                return 1;
                """);
    }

    private String text() {
        return String.valueOf(game.run("""
                return JSON.stringify(self.state, (key, value) =>
                  value instanceof Map || value instanceof Set || value instanceof Uint8Array ? Array.from(value) : value);
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s.n = 2; s.n++; s.n += 1;",
                "s.m = 1; s.m = 2; delete s.m;",
                "delete s.n; s.n = 2;",
                "delete s.n; delete s.list;",
                "for (const key of Object.keys(s)) delete s[key];",
                "for (let i = 0; i < 1000; i++) s['k' + i] = i;",
                "for (let i = 0; i < 1000; i++) s.n = i;",
                "s[0] = 1; s[1] = 2;",
                "self.state = {};",
                "self.state = {}; self.state.n = 5; s.n = 4;",
                "s.list.push(3);",
                "s.list.shift();",
                "s.list.length = 0;",
                "s.list[7] = 1;",
                "s.list.sort(() => -1); s.list.reverse();",
                "Array.prototype.push.call(s.list, 3);",
                "s.list[0].x = 2; s.list[0].y = 1;",
                "s.list[0].deep.push({}, []);",
                "delete s.list[0].x; s.list[0].x = 1;",
                "const [first] = s.list.splice(0, 1); first.x = 9;",
                "s.list = s.list.filter((each) => each === 2);",
                "s.list.name = 'x';",
                "Object.defineProperty(s.list[0], 'x', { get() { return 1; } });",
                "s.map.set('a', 2); s.map.delete('c'); s.map.set('b', 1);",
                "s.map.get('a').x = 7;",
                "s.map.clear(); s.set.clear();",
                "s.map.delete('a'); s.map.set('a', { x: 1 });",
                "s.set.delete(1); s.set.add(1);",
                "s.bytes[0] = 9; s.bytes.fill(3);",
                "for (const each of Object.values(s)) if (Array.isArray(each)) each.push(1);",
                "const { list } = s; list.pop();",
                "const copy = { ...s }; copy.list.pop();",
                "Object.assign(s, { n: 5, x: 1 });",
                "JSON.parse(JSON.stringify(s)); s.list.pop();"
            })
    void isWhatItWasWhenTheCallFails(String body) {
        filled();
        game.failure("const s = self.state; " + body + " missing();");

        assertThat(text()).isEqualTo(FILLED);
        assertThat(game.run("self.state.n = 1; return self.state.n;")).isEqualTo(1.0);
    }
}
