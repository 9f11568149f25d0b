package dev.downbeat.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects of the game behave as plain objects do, as far as they may be changed. */
class SelfTest {

    private final ScriptedGame game = new ScriptedGame();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            self['h' + 'p'] = NaN                              | drone.hp must be a finite number, not NaN
            self['hp' + 1] = 1                                 | drone.hp1 does not exist; did you mean 'hp'?
            self[7] = 1                                        | drone.7 does not exist; what a script keeps goes into self.state
            self[Symbol('x')] = 1                              | drone.Symbol(x) does not exist
            self[Symbol.iterator] = 1                          | drone.Symbol(Symbol.iterator) does not exist
            self.pos[Symbol('x')] = 1                          | Vector2d.Symbol(x) does not exist
            self.hp = Symbol('x')                              | drone.hp must be a finite number, not a symbol
            delete self.hp                                     | drone.hp cannot be deleted
            delete self.nothing                                | drone.nothing cannot be deleted
            delete self[Symbol.iterator]                       | drone.Symbol(Symbol.iterator) cannot be deleted
            delete arena.width                                 | Arena.width cannot be deleted
            Reflect.set(self, 'hp', NaN)                       | drone.hp must be a finite number, not NaN
            Reflect.set(self, Symbol('x'), 1)                  | drone.Symbol(x) does not exist
            Reflect.deleteProperty(self, 'hp')                 | Reflect.deleteProperty: this object belongs to the game and cannot be changed
            Reflect.defineProperty(self, 'hp', { value: 5 })   | Reflect.defineProperty: this object belongs to the game and cannot be changed
            Reflect.setPrototypeOf(self, null)                 | Reflect.setPrototypeOf: this object belongs to the game and cannot be changed
            Reflect.preventExtensions(self)                    | Reflect.preventExtensions: this object belongs to the game and cannot be changed
            Object.setPrototypeOf(self, {})                    | Object.setPrototypeOf: this object belongs to the game and cannot be changed
            Object.setPrototypeOf(self.pos, {})                | Object.setPrototypeOf: this object belongs to the game and cannot be changed
            Object.setPrototypeOf(arena, {})                   | Object.setPrototypeOf: this object belongs to the game and cannot be changed
            Object.setPrototypeOf(world, {})                   | Object.setPrototypeOf: this object belongs to the game and cannot be changed
            Object.freeze(self)                                | Object.freeze: this object belongs to the game and cannot be changed
            Object.freeze(self.pos)                            | Object.freeze: this object belongs to the game and cannot be changed
            Object.freeze(arena)                               | Object.freeze: this object belongs to the game and cannot be changed
            Object.freeze(world)                               | Object.freeze: this object belongs to the game and cannot be changed
            Object.seal(self)                                  | Object.seal: this object belongs to the game and cannot be changed
            Object.preventExtensions(self)                     | Object.preventExtensions: this object belongs to the game and cannot be changed
            Object.defineProperty(self, 'hp', { value: 5 })    | Object.defineProperty: this object belongs to the game and cannot be changed
            Object.defineProperty(self, 'hp', { get() { return 5; } }) | Object.defineProperty: this object belongs to the game and cannot be changed
            Object.defineProperty(self.pos, 'x', { get() { return 5; } }) | Object.defineProperty: this object belongs to the game and cannot be changed
            Object.defineProperty(world, 'x', { value: 5 })    | Object.defineProperty: this object belongs to the game and cannot be changed
            Object.defineProperties(self, { hp: { value: 5 } }) | Object.defineProperties: this object belongs to the game and cannot be changed
            self.__defineGetter__('hp', () => 5)               | Cannot find function __defineGetter__.
            JSON.stringify((self.target = self))               | what leads back to itself cannot be made JSON; of an entity take the id
            self.state.me = self; JSON.stringify(self.state)   | what leads back to itself cannot be made JSON; of an entity take the id
            self.target = world.spawn('hunter'); self.target.target = self; JSON.stringify(self) | what leads back to itself cannot be made JSON; of an entity take the id
            """)
    void refuseWhatAPlainObjectWouldTake(String statement, String message) {
        assertThat(game.failure(statement + "; return 1;")).isEqualTo("TypeError: " + message);
        assertThat(game.run("return self.hp + Object.keys(self).length;")).isEqualTo(25.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            self['h' + 'p']                                    | 10
            (self['h' + 'p'] = 3, self.hp)                     | 3
            Reflect.set(self, 'hp', 7) + ',' + self.hp         | true,7
            Reflect.get(self, 'hp')                            | 10
            Reflect.has(self, 'hp') + ',' + Reflect.has(self, 'secret') | true,false
            Reflect.ownKeys(self.pos)                          | x,y
            Reflect.ownKeys(self).includes('damage')           | true
            Object.getOwnPropertyNames(self).includes('damage') | true
            Object.getOwnPropertySymbols(self).length          | 0
            Object.keys(self).includes('damage')               | false
            Object.values(self.pos)                            | 0,0
            Object.entries(self.pos)                           | x,0,y,0
            Object.fromEntries(Object.entries(self.pos)).y     | 0
            Object.hasOwn(self, 'hp') + ',' + Object.hasOwn(self, 'secret') | true,false
            self.hasOwnProperty('state')                       | true
            self.propertyIsEnumerable('hp') + ',' + self.propertyIsEnumerable('stop') | true,false
            JSON.stringify({ ...self.pos, z: 1 })              | {"x":0,"y":0,"z":1}
            JSON.stringify(Object.assign({}, self.pos))        | {"x":0,"y":0}
            Object.keys({ ...self }).join() === Object.keys(self).join() | true
            JSON.stringify(self) === JSON.stringify({ ...self }) | true
            JSON.stringify([self.pos, self.colour])            | [{"x":0,"y":0},{"x":0,"y":0,"z":0}]
            JSON.stringify({ ...self, target: 1 }).length > 100 | true
            JSON.stringify(self, ['id', 'pos', 'x'])           | {"id":0,"pos":{"x":0}}
            (({ hp, pos: { x, ...rest }, ...more }) => [hp, x, rest.y, 'hp' in more, more.ammo])(self) | 10,0,0,false,3
            JSON.stringify(Object.getOwnPropertyDescriptor(self, 'hp')) | {"value":10,"writable":true,"enumerable":true,"configurable":true}
            JSON.stringify(Object.getOwnPropertyDescriptor(self, 'id')) | {"value":0,"writable":false,"enumerable":true,"configurable":true}
            Object.getOwnPropertyDescriptor(self, 'secret')    | undefined
            JSON.stringify(Object.getOwnPropertyDescriptors(self.pos).x) | {"value":0,"writable":true,"enumerable":true,"configurable":true}
            Object.getPrototypeOf(self) === Object.prototype   | true
            self instanceof Object                             | true
            self.constructor === Object                        | true
            self[Symbol.iterator]                              | undefined
            Symbol.iterator in self                            | false
            self.toString()                                    | [object drone]
            self + ''                                          | drone 0.0
            self.valueOf() === self                            | true
            self === world.spawn('drone')                      | false
            (self.target = self, self.target === self)         | true
            Object.is(self.pos, self.pos)                      | true
            new Set([self, self, self.pos, self.pos]).size     | 2
            new Map([[self, 1]]).get(self)                     | 1
            typeof self + typeof self.pos + typeof self.stop   | objectobjectfunction
            Array.isArray(self)                                | false
            self.hp++ + self.hp                                | 21
            (self.label ??= 'y', self.label)                   | ``
            """)
    void areReadAsPlainObjectsAre(String expression, String text) {
        assertThat(game.run("return String(" + expression + ");")).isEqualTo(text);
    }

    @Test
    void letObjectsInheritThatKeepTheirOwn() {
        assertThat(game.run("""
                const child = Object.create(self);
                child.nick = 'x';
                child.hp = 4;
                return [child.nick, 'nick' in self, self.hp, child.hp].join();
                """)).isEqualTo("x,false,4,4");
    }
}
