package dev.downbeat.scripting.rhino;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.Budgets;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptChange;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.joml.Vector2d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mozilla.javascript.ConsString;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SymbolKey;
import org.mozilla.javascript.Undefined;
import org.mozilla.javascript.Wrapper;

/** Walks all that two scripts can get hold of, which collect whatever the language and the game give out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachabilityTest {

    /** Kinds of objects that a script may meet, by the simple names of their classes. */
    private static final Set<String> RHINO_OBJECTS = Set.of(
            "Arguments",
            "BoundFunction",
            "ES6Generator",
            "IdFunctionObject",
            "IdFunctionObjectES6",
            "JSFunction",
            "LambdaConstructor",
            "KnownBuiltInFunction",
            "LambdaFunction",
            "NativeArray",
            "NativeArrayBuffer",
            "NativeArrayIterator",
            "NativeBigInt",
            "NativeBigInt64Array",
            "NativeBigUint64Array",
            "NativeBoolean",
            "NativeCollectionIterator",
            "NativeDataView",
            "NativeError",
            "NativeFloat32Array",
            "NativeFloat64Array",
            "NativeGlobal",
            "NativeInt16Array",
            "NativeInt32Array",
            "NativeInt8Array",
            "NativeJSON",
            "NativeMap",
            "NativeMath",
            "NativeNumber",
            "NativeObject",
            "NativePromise",
            "NativeReflect",
            "NativeRegExp",
            "NativeRegExpStringIterator",
            "NativeSet",
            "NativeString",
            "NativeStringIterator",
            "NativeSymbol",
            "NativeUint16Array",
            "NativeUint32Array",
            "NativeUint8Array",
            "NativeUint8ClampedArray",
            "NativeWeakMap",
            "NativeWeakSet",
            "ScriptRuntime$ThrowTypeError",
            "TopLevel");

    private static final Set<String> OWN_OBJECTS = Set.of(
            "BoundObject",
            "BuiltinBase",
            "Coroutine",
            "EntityObject",
            "FixedArray",
            "HostFunction",
            "IterationCursor",
            "IterationList",
            "ModuleScope",
            "NamespaceObject",
            "Natives$Guarded",
            "Natives$GuardedConstructor",
            "StateObject",
            "IterationCursor$Next",
            "WaitObject");

    /** What names Java, or the address of an object. */
    private static final Pattern JAVA = Pattern.compile(
            "java[.x]|mozilla|dev[./]downbeat|\\w+Exception\\b|\\bNative[A-Z]"
                    + "|@[0-9a-f]{5}|\\b(EntityObject|BoundObject|HostFunction|StateObject|ModuleScope|JSFunction|LambdaFunction)\\b");

    private static final String LIBRARY = """
            export const shared = Object.freeze([1]);
            export default function greet() { return 'hello'; }
            """;

    private static final String OLD_LIBRARY = """
            var seen = [module, exports, require, this];
            try { null.x; } catch (e) { seen.push(e); }
            module.exports = { seen: seen, require: require };
            """;

    /** Collects into {@code found}; the realm's errors come from calls that fail in every way. */
    private static final String COLLECTOR = """
            import * as library from './library.js';
            import greet from './library.js';
            import old from './vendor/old.js';
            import data from './data.json';

            const found = [];
            const get = make => { try { found.push(make()); } catch (e) { found.push(e); } };

            class Base { _hidden = []; static made = {}; get size() { return this; } }
            class List extends Array {}
            class Failure extends TypeError { constructor(m) { super(m); this.more = {}; } }
            function* steps() { try { found.push(yield 1); } finally { found.push('end'); } }
            function* walk(self) { yield wait(1); }
            async function later(value) { await value; throw new Failure('later'); }
            function tag(texts, ...values) { found.push(texts, texts.raw, values, arguments); }
            function sloppy() { return arguments; }

            export function strength(self) { new Int8Array(1).set(); }
            export function patrol(self, points) { get(() => points); get(() => points[0]); get(() => points.x.y); }
            export function tickAll(all) {
              get(() => all);
              get(() => all.push(1));
              get(() => [...all]);
              get(() => all.map(each => each.scores));
            }
            export function reloaded(previous) { found.push(previous, ...previous.found); }

            export function hit(self, by, damage) {
              found.push(globalThis, this, self, by, damage, arguments, library, greet, old, data, world, console, arena,
                  start, stop, wait, Base, List, Failure, steps, later, sloppy(1), new Base(), List.from([1]), found);
              for (const name of ['pos', 'colour', 'cell', 'scores', 'damage', 'label', 'target', 'state']) get(() => self[name]);
              // What iterates.
              for (const each of [[1], 'a', new Map([[{}, 1]]), new Set([{}]), new Int8Array(1), steps(), arguments,
                  new List(), 'aba'.matchAll(/(?<x>a)/g)]) {
                get(() => each);
                get(() => each[Symbol.iterator]());
                get(() => each[Symbol.iterator]().next());
                get(() => Object.entries(each));
                get(() => { const [first, ...rest] = each; return [first, rest]; });
              }
              get(() => steps().return({}));
              get(() => steps().throw(new Error('thrown in')));
              tag`a${self}b`;
              // What calls back.
              [3, 1].sort(function (...given) { found.push(this, given); return 0; });
              'ab'.replace(/(?<x>a)/, function (...given) { found.push(this, given); return ''; });
              JSON.parse('{"a":[1],"__proto__":{}}', function (key, value) { found.push(this); return value; });
              JSON.stringify({ toJSON(key) { found.push(this); return {}; } }, function () { found.push(this); });
              new Map([[1, 2]]).forEach(function (...given) { found.push(this, given); });
              Reflect.apply(function (...given) { found.push(this, given, arguments); }, null, [1]);
              Array.from({ length: 1 }, function (...given) { found.push(this, given); });
              get(() => ({ valueOf() { found.push(this); return 1; } }) + 1);
              get(() => ({ [Symbol.toPrimitive](hint) { found.push(this, hint); return 1; } }) + 1);
              get(() => 1 instanceof { [Symbol.hasInstance](value) { found.push(this, value); return true; } });
              // What else there is to make.
              get(() => /(?<x>a)|b/.exec('a'));
              get(() => /a/g);
              get(() => greet.bind(self, 1));
              for (const value of [1, 1n, 'a', true, Symbol('s'), Symbol.for('s'), Symbol.iterator]) get(() => Object(value));
              get(() => new DataView(new ArrayBuffer(8)));
              get(() => new WeakMap([[{}, 1]]));
              get(() => new WeakSet([{}]));
              get(() => Object.groupBy([1], () => 'x'));
              get(() => Map.groupBy([1], () => ({})));
              get(() => new AggregateError([{}], 'all', { cause: {} }));
              get(() => { const o = {}; Error.captureStackTrace(o); return o; });
              get(() => Object.getOwnPropertyDescriptors(world));
              // What waits.
              found.push(wait(1), wait(1).then, start(walk, self), start(walk(self)));
              new Promise((resolve, reject) => { found.push(resolve, reject); });
              Promise.resolve({ then(resolve, reject) { found.push(this, resolve, reject); resolve({}); } });
              for (const promise of [later(1), later(wait(1)), Promise.reject({}), Promise.all([later(2)]),
                  Promise.allSettled([later(3), 1]), Promise.any([later(4)]), Promise.race([later(5)]),
                  new Promise(() => null.x), new Promise(Map.prototype.get), Promise.resolve().then(() => world.spawn('x')),
                  Promise.resolve().then(() => arena.call()), Promise.resolve(1).finally(() => null.x)]) {
                found.push(promise, promise.then(value => found.push(value), error => found.push(error)));
              }
              // What fails.
              for (const fails of [() => null.x, () => null(), () => globalThis.missing.x, () => self.fire(), () => self.explode(),
                  () => arena.call(), () => { self.hp = 'x'; }, () => { self.nothing = 1; }, () => self.damage(), () => world.spawn('x'),
                  () => world.post(), () => world.ask(self, 'strength'), () => new Array(-1), () => 'x'.repeat(-1),
                  () => decodeURIComponent('%'), () => JSON.parse('{'), () => BigInt('x'), () => Symbol() + '', () => 1n + 1,
                  () => new Function('1'), () => new RegExp('('), () => { Math.abs = 1; }, () => Object.freeze(Math),
                  () => { globalThis.Math.PI = 1; }, () => { data.a = 1; }, () => { library.shared = 1; }, () => { library.default.x.y; },
                  () => Map.prototype.get.call(1), () => Error.prototype.toString.call(self), () => new BigUint64Array([self]),
                  () => Reflect.construct(Math), () => { const { a } = null; }, () => { const [a] = 5; }, () => new (class { constructor() { this.x.y; } })(),
                  () => steps.call(1).next.call(1), () => start(1), () => wait('x'), () => Promise.prototype.then.call(1),
                  () => [].reduce(() => 1), () => (1).toFixed(1000), () => ''.normalize('x'), () => globalThis.Proxy.x,
                  () => globalThis.eval('1'), () => console.log({ toString: null }), () => { throw { thrown: {} }; }, () => JSON.stringify(1n),
                  () => { const a = []; a.push(a); JSON.stringify({ a, get b() { return null.x; } }); }]) {
                get(fails);
              }
            }
            """;

    private final ScriptedGame game = collectors();
    private final Reach drone = reach(game, TestGame.DRONE);
    private final Reach hunter = reach(game, TestGame.HUNTER);

    private static ScriptedGame collectors() {
        ScriptedGame game = new ScriptedGame(1, 200_000_000);
        game.arena.task = () -> {
            throw new IllegalArgumentException();
        };
        game.save(
                        "drone.js",
                        COLLECTOR,
                        "hunter.js",
                        COLLECTOR
                                .replace("'./library.js'", "'./library2.js'")
                                .replace("'./vendor/old.js'", "'./vendor/old2.js'"),
                        "library.js",
                        LIBRARY,
                        "library2.js",
                        LIBRARY,
                        "vendor/old.js",
                        OLD_LIBRARY,
                        "vendor/old2.js",
                        OLD_LIBRARY,
                        "data.json",
                        "{\"a\":[{}]}")
                .tick();
        assertThat(game.report().outcome())
                .as("%s", game.report().problems())
                .isEqualTo(ReloadReport.Outcome.COMMITTED);
        return game;
    }

    private static Reach reach(ScriptedGame game, EntityKind<? extends Entity> kind) {
        Entity self = game.live(kind);
        TestGame.Drone by = game.live(TestGame.DRONE);
        game.world.post(TestGame.HIT, self, by, 1.0);
        game.world.post(TestGame.PATROL, self, List.of(new Vector2d(1, 2)));
        game.tick(2);
        EntityObject object = (EntityObject) Objects.requireNonNull(self.attachment());
        Scriptable script = Objects.requireNonNull(object.coroutines().get(0).module());
        return reach(game, object, (Scriptable) script.get("found", script));
    }

    private static Reach reach(ScriptedGame game, EntityObject object, Scriptable root) {
        Reach[] reach = new Reach[1];
        game.scripts.around(() -> {
            ScriptContext cx = object.realm().loopContext();
            cx.begin(Budgets.DEFAULT.load().withSteps(Long.MAX_VALUE / 2).withBytes(Long.MAX_VALUE / 2));
            reach[0] = Reach.from(root, cx, object.realm().scope());
            cx.end();
        });
        return reach[0];
    }

    @Test
    void findsNothingButWhatScriptsAreGiven() {
        System.out.println("reachable from one script: " + drone.paths.size() + " values");

        assertThat(game.faults()).allMatch(fault -> fault.endsWith("strength: the script engine failed"));
        assertThat(drone.paths.size()).isGreaterThan(1_500);
        assertThat(alien(drone)).isEmpty();
    }

    private static List<String> alien(Reach reach) {
        List<String> alien = new ArrayList<>();
        reach.paths.forEach((value, path) -> {
            if (!isData(value) && !isKnown(value)) {
                alien.add(path + ": " + value.getClass().getName());
            }
        });
        return alien;
    }

    private static boolean isData(Object value) {
        return value instanceof String
                || value instanceof ConsString
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof SymbolKey
                || value == Undefined.instance
                || value == Undefined.SCRIPTABLE_UNDEFINED
                || value == Scriptable.NOT_FOUND; // no value: what the walk found no property for
    }

    private static boolean isKnown(Object value) {
        String name = value.getClass().getName().replaceFirst(".*[.]", "").replaceFirst("[$]\\d+$", "");
        boolean known = value.getClass().getPackageName().startsWith("org.mozilla.javascript")
                ? RHINO_OBJECTS.contains(name)
                : value.getClass().getPackageName().equals("dev.downbeat.scripting.rhino")
                        && OWN_OBJECTS.contains(name);
        return known && (!(value instanceof Wrapper) || value instanceof BoundObject);
    }

    @Test
    void lendsNoGameObjectButTheDeclaredOnes() {
        Set<String> classes = new TreeSet<>();
        drone.paths.keySet().forEach(value -> {
            if (value instanceof BoundObject bound) {
                classes.add(bound.unwrap().getClass().getSimpleName());
            }
        });

        assertThat(classes).containsExactly("Arena", "Drone", "Vector2d", "Vector2i", "Vector3f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a java.lang.String",
                "dev.downbeat.X",
                "FooException: x",
                "NativeArray cannot",
                "x@1a2b3c",
                "EntityObject is"
            })
    void seesJavaInAText(String text) {
        assertThat(JAVA.matcher(text).find()).isTrue();
    }

    @Test
    void namesNoJavaInAnyText() {
        List<String> named = new ArrayList<>();
        drone.paths.forEach((value, path) -> {
            if (value instanceof CharSequence text && JAVA.matcher(text).find()) {
                named.add(path + ": " + text);
            }
        });

        assertThat(named).isEmpty();
    }

    @Test
    void letsScriptsHaveNothingInCommonThatOneCouldChange() {
        assertThat(changeable(drone, hunter)).isEmpty();
    }

    @Test
    void findsNothingElseInWhatWasKeptOverAReload() {
        ScriptedGame again = collectors();
        reach(again, TestGame.DRONE);
        again.folder.write("drone.js", COLLECTOR + "const more = found.length;");
        again.scripts.stage(again.attempt());
        again.tick();
        assertThat(again.change("drone.js").kind()).isEqualTo(ScriptChange.Kind.RELOADED);

        Reach kept = reach(again, TestGame.DRONE);
        assertThat(kept.paths.size()).isGreaterThan(1_500);
        assertThat(alien(kept)).isEmpty();
    }

    @Test
    void letsScriptsOfTwoWorldsHaveNothingInCommonThatOneCouldChange() {
        ScriptedGame other = new ScriptedGame(2, 200_000_000);
        other.scripts.stage(game.attempt());
        other.tick();

        assertThat(changeable(drone, reach(other, TestGame.DRONE))).isEmpty();
    }

    /** What both have and is neither sealed nor frozen, but for the bags of state of entities that both know. */
    private static List<String> changeable(Reach one, Reach other) {
        IdentityHashMap<Object, String> bags = new IdentityHashMap<>();
        List<String> changeable = new ArrayList<>();
        one.paths.forEach((value, path) -> {
            if (value instanceof EntityObject entity && entity.getBuiltIn("state") instanceof NativeObject bag) {
                bags.put(bag, path);
            }
        });
        one.paths.forEach((value, path) -> {
            if (value instanceof ScriptableObject object
                    && other.paths.containsKey(value)
                    && !object.isSealed()
                    && object.isExtensible()
                    && !bags.containsKey(value)) {
                changeable.add(path + " = " + other.paths.get(value));
            }
        });
        return changeable;
    }

    @Test
    void showsAScriptNoMemberOfAJavaObject() {
        Object found = game.run("""
                const seen = new Set(), queue = [[globalThis, 'globalThis'], [self, 'self'], [world, 'world'], [arena, 'arena']];
                const odd = [];
                while (queue.length > 0) {
                  const [value, path] = queue.pop();
                  if (Object(value) !== value || seen.has(value)) continue;
                  seen.add(value);
                  for (const name of ['getClass', 'class', 'hashCode', 'notify', 'notifyAll', 'clone', 'finalize',
                      'rhinoException', 'javaException', '__javaObject__', '__proto__', '__parent__', '__count__', 'unwrap']) {
                    let there = false;
                    try { there = value[name] !== undefined; } catch (e) { }
                    if (there) odd.push(path + '.' + name);
                  }
                  queue.push([Object.getPrototypeOf(value), path + '.[[Prototype]]']);
                  for (const key of Reflect.ownKeys(value)) {
                    const each = path + '.' + String(key);
                    const own = Object.getOwnPropertyDescriptor(value, key) ?? {};
                    queue.push([own.value, each], [own.get, each + ' get'], [own.set, each + ' set']);
                    try { queue.push([value[key], each]); } catch (e) { queue.push([e, each + ' error']); }
                  }
                }
                return seen.size > 500 ? odd.join() : 'saw too little: ' + seen.size;
                """);

        assertThat(found).isEqualTo("");
    }

    /** So that the walk itself is known to find what is wrong. */
    @Test
    void findsWhatShouldNotBeThere() {
        NativeObject root = new NativeObject();
        root.put("java", root, new Object());

        TestGame.Drone self = game.live(TestGame.DRONE);
        game.hit(self);
        EntityObject object = (EntityObject) Objects.requireNonNull(self.attachment());

        assertThat(alien(reach(game, object, root))).containsExactly("root.java: java.lang.Object");
    }
}
