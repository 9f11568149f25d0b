package dev.downbeat.scripting.rhino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.downbeat.random.SeededRandom;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Door;
import dev.downbeat.scripting.TestGame.Drone;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hostile script, and a witness that holds what it sees of the realm against what it saw at first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxTest {

    /** Walks everything that has a name, notes attributes and identities, and says what is no longer as it was. */
    private static final String WITNESS = """
            'use strict';
            var names = ['Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Math', 'JSON', 'RegExp', 'Error',
                'TypeError', 'RangeError', 'Symbol', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Reflect', 'BigInt', 'ArrayBuffer',
                'DataView', 'Int8Array', 'Float64Array', 'parseInt', 'isNaN', 'console', 'world', 'arena', 'Promise', 'start',
                'stop', 'wait', '$jscomp', 'cursor'];
            var hidden = [[][Symbol.iterator](), ''[Symbol.iterator](), new Map()[Symbol.iterator](),
                'a'.matchAll(/a/g), function* () {}, (function* () {})(), Int8Array];
            var first = null;
            var source = RegExp.prototype.source;
            function look() {
              var seen = new Map();
              function visit(path, value) {
                if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return;
                if (seen.has(value)) return;
                var members = {};
                seen.set(value, { path: path, members: members });
                members['[[Prototype]]'] = Object.getPrototypeOf(value);
                members['[[Extensible]]'] = Object.isExtensible(value);
                var keys = Object.getOwnPropertyNames(value).concat(Object.getOwnPropertySymbols(value));
                for (var i = 0; i < keys.length; i++) {
                  var key = keys[i], name = String(key);
                  if (value === world && (name === 'tick' || name === 'time')) continue;
                  var d = Object.getOwnPropertyDescriptor(value, key);
                  if (!d) continue;
                  members[name + ' flags'] = '' + d.writable + d.enumerable + d.configurable;
                  members[name] = d.value;
                  members[name + ' get'] = d.get;
                  members[name + ' set'] = d.set;
                  visit(path + '.' + name, d.value);
                  visit(path + '.' + name + ' get', d.get);
                  visit(path + '.' + name + ' set', d.set);
                }
                visit(path + '.[[Prototype]]', Object.getPrototypeOf(value));
              }
              var roots = [Object, Function, Array, String, Number, Boolean, Math, JSON, RegExp, Error, TypeError, RangeError,
                  Symbol, Map, Set, WeakMap, WeakSet, Reflect, BigInt, ArrayBuffer, DataView, Int8Array, Float64Array,
                  parseInt, isNaN, console, world, arena, Promise, start, stop, wait, $jscomp,
                  $jscomp.makeIterator([1]).next];
              for (var i = 0; i < names.length; i++) visit(names[i], roots[i]);
              for (var j = 0; j < hidden.length; j++) visit('hidden' + j, Object.getPrototypeOf(hidden[j]));
              return seen;
            }
            function probe(self) {
              var now = look();
              if (first === null) {
                first = now;
                return now.size > 400 ? 'unchanged' : 'saw too little: ' + now.size;
              }
              var changes = [];
              now.forEach(function (entry, object) {
                var before = first.get(object);
                if (!before) { changes.push('new ' + entry.path); return; }
                var keys = Object.keys(entry.members);
                if (keys.length !== Object.keys(before.members).length) changes.push('members of ' + entry.path);
                for (var i = 0; i < keys.length; i++) {
                  if (!Object.is(entry.members[keys[i]], before.members[keys[i]])) changes.push(entry.path + '.' + keys[i]);
                }
              });
              if (now.size !== first.size) changes.push('size');
              if ([, ][0] !== undefined || [].evil !== undefined || ''.evil !== undefined || ({}).evil !== undefined
                  || (function () {}).evil !== undefined || Math.abs(-3) !== 3 || [3].map(String)[0] !== '3'
                  || /^b/.test('a\\nb') || RegExp.prototype.source !== source || /x/.evil !== undefined) {
                changes.push('behaviour');
              }
              return changes.length === 0 ? 'unchanged' : changes.slice(0, 5).join(', ');
            }
            """;

    private final ScriptedGame game = new ScriptedGame(1, 50_000_000);
    private final Door witness = game.live(TestGame.DOOR);

    @BeforeAll
    void lookAtTheUntouchedRealm() {
        game.save("door.js", WITNESS).tick();
        assertThat(game.ask(witness, TestGame.PROBE)).isEqualTo("unchanged");
        assertThat(game.ask(witness, TestGame.PROBE)).isEqualTo("unchanged");
    }

    private static final List<String> ATTACKS_ON_AN_OBJECT = List.of(
            "T.evil = 1",
            "T[0] = 1",
            "T[Symbol.iterator] = 1",
            "T.constructor = 1",
            "delete T.constructor",
            "T['__proto__'] = { evil: 1 }",
            "Object.defineProperty(T, 'evil', { value: 1 })",
            "Object.defineProperties(T, { evil: { value: 1 } })",
            "Object.setPrototypeOf(T, { evil: 1 })",
            "Object.preventExtensions(T)",
            "Object.seal(T)",
            "Object.freeze(T)",
            "Object.assign(T, { evil: 1 })",
            "Reflect.defineProperty(T, 'evil', { value: 1 })",
            "Reflect.setPrototypeOf(T, { evil: 1 })",
            "Reflect.preventExtensions(T)",
            "Reflect.set(T, 'evil', 1)",
            "Reflect.set({}, 'evil', 1, T)",
            "Reflect.deleteProperty(T, 'constructor')",
            "Reflect.construct(function () { return T; }, [], Array)",
            "Error.captureStackTrace(T)",
            "Array.prototype.push.call(T, 1)",
            "Array.prototype.fill.call(T, 1, 0, 1)",
            "Array.of.call(function () { return T; }, 'evil')",
            "Array.from.call(function () { return T; }, ['evil'])",
            "Array.from.call(function () { return T; }, { length: 1, 0: 'evil' })",
            "var a = [1]; a.constructor = { [Symbol['species']]: function () { return T; } }; a.map(function () { return 'evil'; })",
            "var a = [1]; a.constructor = { [Symbol['species']]: function () { return T; } }; a.filter(function () { return true; })",
            "var a = [1]; a.constructor = { [Symbol['species']]: function () { return T; } }; a.slice()",
            "var a = [[1]]; a.constructor = { [Symbol['species']]: function () { return T; } }; a.flat(); a.concat([1]); a.splice(0, 1)",
            "JSON.parse('{\"a\":1,\"b\":{}}', function (k, v) { if (k === 'a') this.b = T; return k === '' ? v : 'evil'; })",
            "T.prototype = 1",
            "T.length = 9",
            "T.name = 'evil'");

    private static final List<String> OTHER_ATTACKS = List.of(
            "$jscomp.inherits(Array, function () {})",
            "$jscomp.inherits(Math.abs, null)",
            "$jscomp.finishClass('a', Math); $jscomp.finishClass('a', Array); $jscomp.finishClass()",
            "$jscomp.object(Math, 'evil', 1); $jscomp.object(); $jscomp.object(Array.prototype, 'evil')",
            "$jscomp.accessor(Math, 'get', 'abs', () => 1); $jscomp.accessor()",
            "$jscomp.raise(Math, 'PI', 2); $jscomp.raise(); $jscomp.power()",
            "class A extends Object { constructor() { super(Math); } } new A().evil = 1",
            "$jscomp.base(Object).call(Object.create(Array), Math); $jscomp.base()",
            "$jscomp.base(Array).evil = 1; $jscomp.base(Math.abs).evil = 1",
            "$jscomp.makeIterator([1], {}).next()",
            "Object.getOwnPropertyDescriptor(Error.prototype, 'fileName').set.call(Math, 1)",
            "Object.getOwnPropertyDescriptor(Error.prototype, 'lineNumber').set.call(Error.prototype, 1)",
            "$jscomp.inherited(Math, 'abs').evil = 1; $jscomp.inherited()",
            "$jscomp.pause.evil = 1; $jscomp.result(null).evil = 1",
            "$jscomp.global.Object = 1",
            "$jscomp.listOf = $jscomp.close = 1",
            "$jscomp.base(Array).call(undefined); $jscomp.base(Error).call(Object.create(null))",
            "$jscomp.asyncExecutePromiseGeneratorFunction(() => Object.setPrototypeOf((function* () {})(), null))",
            "$jscomp.asyncExecutePromiseGeneratorFunction(() => Math).catch(() => 1)",
            "TypeError.prototype.constructor = 1; new TypeError('x', 'java/lang', 3).constructor.evil = 1",
            "Symbol.for('x').description = 1; Symbol.for = 1; Symbol.keyFor(Math)",
            "RegExp.input = 'evil'; RegExp.$1 = 'evil'",
            "$jscomp.construct(Object, [], Array).evil = 1",
            "Math.PI = 3",
            "Math.abs = 1",
            "Math.random = 1",
            "world.spawn = 1",
            "console.log = 1",
            "delete Math.abs",
            "Array.prototype.map = 1",
            "RegExp.multiline = true",
            "RegExp['$*'] = true",
            "RegExp.prototype.compile('evil')",
            "RegExp.prototype.lastIndex = 5",
            "Error.prepareStackTrace = function () { return 1; }",
            "Error.stackTraceLimit = 0",
            "Symbol.iterator.evil = 1",
            "(5).evil = 1",
            "JSON.parse('{\"__proto__\": {\"evil\": 1}}')",
            "Object.groupBy([1], function () { return '__proto__'; })",
            "Object = Array = Math = JSON = undefined",
            "function Array() { return 'evil'; } Array(1)",
            "world = arena = console = self = undefined",
            "var o = Object.create(Math); o.abs = 1",
            "Object.setPrototypeOf(globalThis, { evil: 1 })",
            "globalThis.evil = 1; this.evil = 1; evil = 1",
            "Object.defineProperty(globalThis, 'Math', { value: 1 })");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Math",
                "Math.abs",
                "Array.prototype",
                "Object.prototype",
                "Function.prototype",
                "JSON",
                "Symbol.prototype",
                "Object.getPrototypeOf(function* () {})",
                "Object.getPrototypeOf(function* () {}).prototype",
                "Object.getPrototypeOf([][Symbol.iterator]())",
                "Object.getPrototypeOf(Int8Array)",
                "Error.prototype",
                "console",
                "console.log",
                "world",
                "world.spawn",
                "Promise",
                "Promise.prototype",
                "Promise.prototype.then",
                "start",
                "wait",
                "$jscomp",
                "$jscomp.inherits",
                "$jscomp.makeIterator([1]).next",
                "arena",
                "self",
                "self.pos",
                "self.damage",
                "Object.getPrototypeOf(globalThis)",
                "Object.getPrototypeOf(Object.getPrototypeOf(globalThis))"
            })
    void leavesWhatAllShareUnchanged(String target) {
        attack(ATTACKS_ON_AN_OBJECT.stream()
                .map(attack -> attack.replaceAll("\\bT\\b", Matcher.quoteReplacement("(" + target + ")"))));

        assertThat(game.ask(witness, TestGame.PROBE)).isEqualTo("unchanged");
    }

    @Test
    void leavesTheNamesOfOthersUnchanged() {
        for (String attack : OTHER_ATTACKS) {
            attack(Stream.of(attack));

            assertThat(game.ask(witness, TestGame.PROBE)).as(attack).isEqualTo("unchanged");
        }
    }

    /** Tries each while a script is loaded and again in a handler. */
    private void attack(Stream<String> attacks) {
        String tries = attacks.map(attack -> "tries.push(function () { " + attack + "; });\n")
                .collect(Collectors.joining());
        String script = "var tries = [], self = {};\n" + tries
                + "function run() { tries.forEach(function (each) { try { each(); } catch (e) {} }); }\nrun();\n"
                + "function strength(entity) { self = entity; run(); }\n";
        game.save("drone.js", script).tick();
        assertThat(game.report().problems()).allMatch(problem -> problem.severity() == Problem.Severity.WARNING);
        game.scripts.ask(game.self(), TestGame.STRENGTH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            globalThis.eval('1')                                             | TypeError: Cannot find function eval.
            Function('return 1')()                                           | TypeError: code cannot be made from text while the game runs
            new Function('return 1')()                                       | TypeError: code cannot be made from text while the game runs
            (() => 1).constructor('return 1')()                              | TypeError: code cannot be made from text while the game runs
            (function* () {}).constructor('yield 1')                         | TypeError: code cannot be made from text while the game runs
            Math.abs.constructor('return 1')()                               | TypeError: code cannot be made from text while the game runs
            Reflect.construct(Function, ['return 1'])                        | TypeError: code cannot be made from text while the game runs
            Script('1')                                                      | ReferenceError: "Script" is not defined.
            Continuation()                                                   | ReferenceError: "Continuation" is not defined.
            globalThis.Date.now()                                            | TypeError: Cannot call method "now" of undefined
            globalThis.Proxy.revocable({}, {})                               | TypeError: Cannot call method "revocable" of undefined
            java.lang.System.exit(1)                                         | ReferenceError: "java" is not defined.
            Packages.java.lang.System                                        | ReferenceError: "Packages" is not defined.
            importClass                                                      | ReferenceError: "importClass" is not defined.
            JavaAdapter                                                      | ReferenceError: "JavaAdapter" is not defined.
            load('x')                                                        | ReferenceError: "load" is not defined.
            """)
    void offersNoWayToMakeCodeOrToReachOut(String expression, String message) {
        assertThat(game.failure("return " + expression + ";")).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            null.x
            self.fire()
            self.explode()
            self.hp = 'x'
            world.spawn('x')
            Error.prototype.toString.call(self)
            new Array(-1)
            'x'.repeat(-1)
            decodeURIComponent('%')
            """)
    void leadsFromNoErrorToJava(String failing) {
        Object found = game.run("try { " + failing + "; } catch (e) {\n"
                + "return ['rhinoException', 'javaException', 'getClass', 'cause'].map(function (n) { return typeof e[n]; })"
                + ".concat(Object.getOwnPropertyNames(e)).join(); }");

        assertThat(found).isEqualTo("undefined,undefined,undefined,undefined,message,fileName,lineNumber,stack");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Error.prototype.toString.call(self) | TypeError: Method "toString" called on incompatible object (Object is not an instance of Error).
            Map.prototype.get.call({})          | TypeError: "this" is not an instance of class Map
            Boolean.prototype.valueOf.call([])  | TypeError: Method "Boolean" called on incompatible object (Array is not an instance of Boolean).
            [].concat.call([], [1]).map(Math)   | TypeError: Math is not a function, it is object.
            [1].map(new Map())                  | TypeError: Map is not a function, it is object.
            new BigUint64Array([self])          | InternalError: Primitive type expected (had Drone instead) (drone.js#2)
            """)
    void namesNoJavaInWhatTheEngineSays(String failing, String message) {
        assertThat(game.run("try { " + failing + "; } catch (e) { return String(e); }"))
                .isEqualTo(message);
        assertThat(game.failure("new Promise(() => { " + failing + "; });"))
                .endsWith(message.replaceFirst("^[^:]*: ", ""));
    }

    @Test
    void leavesWhatAScriptSaysAsItIs() {
        assertThat(game.run("try { throw new TypeError('my.own.Thing'); } catch (e) { return e.message; }"))
                .isEqualTo("my.own.Thing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rooms are full                                     | Error: Arena.call: rooms are full
            no such door.js                                    | Error: Arena.call: no such door.js
            No enum constant com.example.Colour.PINK           | Error: Arena.call failed inside the game; its log tells more
            Door$Key is shut                                   | Error: Arena.call failed inside the game; its log tells more
            [D@1b2c3d is no list                               | Error: Arena.call failed inside the game; its log tells more
            """)
    void namesNoJavaInWhatTheGameSays(String told, String heard) {
        game.arena.task = () -> {
            throw new IllegalStateException(told);
        };

        assertThat(game.run("try { arena.call(); } catch (e) { return String(e); }"))
                .isEqualTo(heard);
    }

    @Test
    void tellsNothingOfABugThatTheJvmFound() {
        game.arena.task = () -> ((Runnable) (Object) "text").run();

        assertThat(game.run("try { arena.call(); } catch (e) { return String(e); }"))
                .isEqualTo("Error: Arena.call failed inside the game; its log tells more");
    }

    @Test
    void tellsNothingOfABugInTheEngineToTheScriptThatAsks() {
        game.save(
                        "hunter.js",
                        "function strength(self) { new Int8Array(1).set(); }",
                        "drone.js",
                        "function probe(self) { try { world.ask(self.target, 'strength'); } catch (e) { return e.message; } }")
                .tick();
        game.self().target = game.live(TestGame.HUNTER);

        assertThat(game.ask(game.self(), TestGame.PROBE))
                .isEqualTo("'strength' failed in hunter.js:1: the script engine failed");
    }

    @Test
    void boundsWhatAScriptReadsOfItsOwnLongTexts() {
        assertThat(game.run("try { world.spawn('a.'.repeat(400000)); } catch (e) { return e.message.length; }"))
                .isEqualTo(514.0);
        assertThat(game.run("try { [1].map('a.'.repeat(400000)); } catch (e) { return e.message.length; }"))
                .isEqualTo(1001.0);
    }

    @Test
    void letsAMendedScriptHaveTheBuiltinsAgainThatItShadowed() {
        game.save(
                        "hunter.js",
                        "let n = 1; function strength(self) { globalThis.Array = 'evil'; return [1, 2].length; }")
                .tick();
        Drone hunter = game.live(TestGame.HUNTER);
        game.ask(hunter, TestGame.STRENGTH);

        game.save("hunter.js", "let n = 2; function strength(self) { return [1, 2].concat([3]).length; }")
                .tick();
        assertThat(game.ask(hunter, TestGame.STRENGTH)).isEqualTo(3.0);
    }

    @Test
    void tellsNoScriptWhatAnotherMatched() {
        assertThat(game.run("/(secret)/.exec('a secret'); return Object.getOwnPropertyNames(RegExp).join()"
                        + " + RegExp.$1 + RegExp.lastMatch + RegExp['$_'];"))
                .isEqualTo("length,name,arity,arguments,prototypeundefinedundefinedundefined");
        assertThat(game.run(
                        "/(secret)/.exec('a secret'); return String(/(.*)/.exec()[1]) + 'abc'.replace(/(b)/, '[$1]');"))
                .isEqualTo("undefineda[b]c");
    }

    @Test
    void hasOneSymbolForANameAsLongAsAScriptHoldsIt() {
        assertThat(game.run(
                        "const x = Symbol.for('x'); return [x === Symbol.for('x'), x === Symbol('x'), Symbol.keyFor(x),"
                                + " String(Symbol.keyFor(Symbol('x'))), x.description, String(Symbol.for())].join();"))
                .isEqualTo("true,false,x,undefined,x,Symbol(undefined)");
    }

    @Test
    void forgetsSymbolsThatNoScriptHolds() {
        SharedSymbols symbols = new SharedSymbols();
        Object held = symbols.of("held");
        for (int i = 0; i < 1000; i++) {
            symbols.of("dropped " + i);
        }

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (symbols.size() > 1) {
                System.gc();
            }
        });
        assertThat(symbols.of("held")).isSameAs(held);
    }

    @ParameterizedTest
    @CsvSource({"self", "self.pos", "arena", "world", "world.spawn", "self.scores", "arena.centre()"})
    void leadsFromNoGameObjectToJava(String object) {
        assertThat(game.run(
                        "return ['getClass', 'class', 'wait', 'notify', 'hashCode', 'equals', 'secret', 'unwrap', 'notes',"
                                + " 'task'].filter(function (n) { return " + object + "[n] !== undefined; }).join();"))
                .isEqualTo("");
    }

    @Test
    void computesMathLikeStrictMathAndDrawsFromTheWorld() {
        assertThat(game.run("return Math.sin(1e6);")).isEqualTo(StrictMath.sin(1e6));
        assertThat(game.run("return Math.pow(1.1, 10.7);")).isEqualTo(StrictMath.pow(1.1, 10.7));
        assertThat(game.run("return Math.atan2(1, -3);")).isEqualTo(StrictMath.atan2(1, -3));
        assertThat(game.run("return String(Math.exp());")).isEqualTo("NaN");

        SeededRandom world = new World(WorldConfig.of(TestGame.VOCABULARY).withSeed(77)).random();
        ScriptedGame seeded = new ScriptedGame(77, 1_000_000);
        assertThat(seeded.run("return Math.random();")).isEqualTo(world.nextDouble());
    }

    @Test
    void drawsAtLoadFromTheSeedAndTheTextAlone() {
        String text = "var drawn = Math.random(); function strength() { return drawn; }";
        ScriptedGame early = new ScriptedGame(5, 1_000_000);
        ScriptedGame late = new ScriptedGame(5, 1_000_000);
        ScriptedGame other = new ScriptedGame(6, 1_000_000);
        late.live(TestGame.DRONE);
        late.run("return Math.random();");
        List<Object> drawn = new ArrayList<>();
        for (ScriptedGame each : List.of(early, late, other)) {
            each.save("hunter.js", text).tick();
            drawn.add(each.ask(each.live(TestGame.HUNTER), TestGame.STRENGTH));
        }

        assertThat(drawn.get(0)).isEqualTo(drawn.get(1)).isNotEqualTo(drawn.get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Map", "arena", "stop", "wait", "world", "console", "escape", "Math", "undefined2"})
    void letsAScriptDeclareNamesThatItIsGiven(String name) {
        for (String declaration : List.of("const %s = 5;", "let %s = 5;", "var %s = 5;", "const [%s] = [5];")) {
            game.save("drone.js", declaration.formatted(name) + " export function probe(self) { return " + name + "; }")
                    .tick();

            assertThat(game.report().outcome())
                    .as("%s: %s", declaration, game.report().problems())
                    .isEqualTo(ReloadReport.Outcome.COMMITTED);
            assertThat(game.ask(game.live(TestGame.DRONE), TestGame.PROBE)).isEqualTo(5.0);
        }
        game.save("drone.js", "class %1$s {} export function probe(self) { return typeof %1$s; }".formatted(name))
                .tick();
        assertThat(game.ask(game.live(TestGame.DRONE), TestGame.PROBE)).isEqualTo("function");
    }

    @Test
    void letsAScriptCallItsOwnThingsWhatBuiltinsAreCalled() {
        game.save(
                        "hunter.js",
                        "export function probe(self) { return [typeof Map, new Map([[1, 2]]).get(1), Error('x').message].join(); }")
                .save("drone.js", """
                        const Map = 1;
                        function f(Object) { return Object + Map; }
                        function Set() { this.mine = true; }
                        export function probe(self) {
                          let Error = 5;
                          { const Array = 7; Error += Array; }
                          const o = {}, map = { constructor: 1, valueOf: 2, hasOwnProperty: 3 };
                          o.constructor = 'c'; o.map = 'm'; o.valueOf = () => 9;
                          return [f(2), Error, new Set().mine, [1].concat([2]).length, o.constructor, o.map, o + 1, map.valueOf].map(String).join('|');
                        }
                        """)
                .tick();

        assertThat(game.ask(game.live(TestGame.DRONE), TestGame.PROBE)).isEqualTo("3|12|true|2|c|m|10|2");
        assertThat(game.ask(game.live(TestGame.HUNTER), TestGame.PROBE)).isEqualTo("function,2,x");
    }

    @Test
    void refusesAnAccessorInThePlaceOfAHandlerWhileTheScriptRuns() {
        assertThat(game.run("""
                try {
                  Object.defineProperty(globalThis, 'probe', { get() { for (;;); } });
                  return 'defined';
                } catch (e) { return e.name; }
                """)).isEqualTo("TypeError");
        assertThat(game.run("return 1;")).isEqualTo(1.0);
    }
}
