package dev.downbeat.scripting.rhino;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one call of a builtin, or one operator, may not be as large as; and that calls which may are charged for. */
class NativesTest {

    private static final String STOPPED = "stopped: it ran too long without an end";

    private final ScriptedGame game = new ScriptedGame(1, 20_000_000);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            new Array(1e9).fill(0)                              | Array.prototype.fill: an array may have at most 1000000 elements here, not 1000000000
            Array.from({ length: 1e9 })                         | Array.from: an array may have at most 1000000 elements here, not 1000000000
            new Array(1e8).join('ab')                           | Array.prototype.join: an array may have at most 1000000 elements here, not 100000000
            const a = []; a.length = 4e9; a.forEach(x => x)     | Array.prototype.forEach: an array may have at most 1000000 elements here, not 4000000000
            const a = []; a[4e9] = 1; a.indexOf(2)              | Array.prototype.indexOf: an array may have at most 1000000 elements here, not 4000000001
            new Array(5e7).reverse()                            | Array.prototype.reverse: an array may have at most 1000000 elements here, not 50000000
            new Array(2e7).sort()                               | Array.prototype.sort: an array may have at most 1000000 elements here, not 20000000
            [].indexOf.call({ length: 9e15 }, 1)                | Array.prototype.indexOf: an array may have at most 1000000 elements here, not 9000000000000000
            [].includes.call({ length: 9e15 }, 1)               | Array.prototype.includes: an array may have at most
            [].fill.call({ length: 9e15 }, 1)                   | Array.prototype.fill: an array may have at most
            [].lastIndexOf.call({ length: 9e15 }, 1)            | Array.prototype.lastIndexOf: an array may have at most
            [].reverse.call({ length: 9e15 })                   | Array.prototype.reverse: an array may have at most
            [].indexOf.call({ length: Infinity }, 1)            | Array.prototype.indexOf: an array may have at most
            [].concat(new Array(6e5), new Array(6e5))           | Array.prototype.concat: an array may have at most 1000000 elements here, not 1200000
            Math.max.apply(null, { length: 1e8 })               | Function.prototype.apply: an array may have at most 1000000 elements here, not 100000000
            Reflect.apply(Math.max, null, { length: 1e8 })      | Reflect.apply: an array may have at most 1000000 elements here, not 100000000
            Reflect.construct(Map, { length: 1e8 })             | Reflect.construct: an array may have at most 1000000 elements here, not 100000000
            Object.keys(new Array(1e9))                         | Object.keys: an object may have at most 1000000 properties here, not 1000000000
            for (const k in new Array(1e9)) break               | for-in: an object may have at most 1000000 properties here, not 1000000000
            const [a, ...b] = new Array(1e9)                    | ...: an array may have at most 1000000 elements here, not 1000001
            [...new Array(2e6)]                                 | ...: an array may have at most 1000000 elements here, not 2000000
            const a = []; a.length = 4e9; a.flat()              | Array.prototype.flat: an array may have at most 1000000 elements here, not 4000000000
            Object.keys.bind(...new Array(200))                 | Function.prototype.bind: a function may have at most 100 arguments bound here, not 200
            """)
    void refusesAGiantArray(String body, String message) {
        assertThat(game.failure(body + ";")).startsWith("RangeError: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'x'.repeat(1e9)                                     | String.prototype.repeat: a string may have at most 1000000 characters here, not 1000000000
            'x'.repeat({ n: 0, valueOf() { return this.n++ ? 1e9 : 1; } }); 'x'.padEnd(1e9) | String.prototype.padEnd: a string may have at most 1000000 characters here, not 1000000000
            'x'.padStart(1e9)                                   | String.prototype.padStart: a string may have at most 1000000 characters here, not 1000000000
            let q = 'x'; while (true) q += q                    | +: a string may have at most 1000000 characters here, not 1048576
            let q = 'x'; while (true) q = `${q}${q}`            | +: a string may have at most 1000000 characters here, not 1048576
            const o = { q: 'x' }; while (true) o.q += o.q       | +: a string may have at most 1000000 characters here, not 1048576
            const o = ['x']; while (true) o[0] += o[0]          | +: a string may have at most 1000000 characters here, not 1048576
            'x'.repeat(6e5).concat('y'.repeat(6e5))             | String.prototype.concat: a string may have at most 1000000 characters here, not 1200000
            ['x'.repeat(6e5), 'y'.repeat(6e5)].join()           | Array.prototype.join: a string may have at most 1000000 characters here, not 1200001
            String(['x'.repeat(6e5), 'y'.repeat(6e5)])          | Array.prototype.toString: a string may have at most 1000000 characters here, not 1200001
            'x'.repeat(1000).replace(/x/g, 'y'.repeat(2000))    | RegExp.prototype[Symbol.replace]: a string may have at most 1000000 characters here, not
            'x'.repeat(1000).replaceAll('x', 'y'.repeat(2000))  | String.prototype.replaceAll: a string may have at most 1000000 characters here, not
            'x'.repeat(2000).replace(/x/g, "$'")                | RegExp.prototype[Symbol.replace]: a string may have at most 1000000 characters here, not
            'x'.repeat(2000).replaceAll('x', '$`')              | String.prototype.replaceAll: a string may have at most 1000000 characters here, not
            'x'.repeat(10).replace(/x/g, () => 'y'.repeat(1e6)) | RegExp.prototype[Symbol.replace]: a string may have at most 1000000 characters here, not
            encodeURIComponent('\u20ac'.repeat(2e5))            | globalThis.encodeURIComponent: a string may have at most 1000000 characters here, not 1800000
            String.raw({ raw: ['x'.repeat(6e5), 'x'.repeat(6e5)] }) | String.raw: a string may have at most 1000000 characters here, not 1200000
            let o = 1; for (let i = 0; i < 30; i++) o = [o, o]; JSON.stringify(o) | JSON.stringify: a string may have at most 1000000 characters here, not
            new RegExp('a'.repeat(1e6))                         | RegExp: a regular expression may have at most 10000 characters here, not 1000000
            'x'.match('a'.repeat(1e6))                          | String.prototype.match: a regular expression may have at most 10000 characters here, not 1000000
            Symbol.for('x'.repeat(1e6))                         | Symbol.for: a name may have at most 200 characters here, not 1000000
            """)
    void refusesALongText(String body, String message) {
        assertThat(game.failure(body + ";")).startsWith("RangeError: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2n << 2000000000n                                   | <<: a bigint may have at most 65536 bits here
            2n << 20000000000000000000n                         | <<: a bigint may have at most 65536 bits here
            2n >> -2000000000n                                  | >>: a bigint may have at most 65536 bits here
            2n ** 100000000n                                    | **: a bigint may have at most 65536 bits here
            let b = 3n; while (true) b *= b                     | *: a bigint may have at most 65536 bits here
            const o = [1n << 65535n]; while (true) o[0] = o[0] + o[0] | +: a bigint may have at most 65536 bits here
            const o = [-1n << 65535n]; while (true) o[0] = o[0] - -o[0] | -: a bigint may have at most 65536 bits here
            BigInt('9'.repeat(1e6))                             | BigInt: a bigint may have at most 65536 bits here
            BigInt.asUintN(2 ** 40, 5n)                         | BigInt.asUintN: a bigint may have at most 65536 bits here
            BigInt.asIntN(2 ** 40, 5n)                          | BigInt.asIntN: a bigint may have at most 65536 bits here
            new Uint8Array(2e9)                                 | Uint8Array: a buffer may have at most 16777216 bytes here, not 2000000000
            new Float64Array(1e8)                               | Float64Array: a buffer may have at most 16777216 bytes here, not 800000000
            new ArrayBuffer(2e9)                                | ArrayBuffer: a buffer may have at most 16777216 bytes here, not 2000000000
            new ArrayBuffer(8).transfer(2e9)                    | ArrayBuffer.prototype.transfer: a buffer may have at most 16777216 bytes here, not 2000000000
            """)
    void refusesAGiantBigintOrBuffer(String body, String message) {
        assertThat(game.failure(body + ";")).startsWith("RangeError: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [].fill.call({ get length() { return 3; } }, 1)     | Array.prototype.fill: 'length' must not be a getter here
            [].fill.call({ length: { valueOf() { return 3; } } }, 1) | Array.prototype.fill: the length must be a number, not an object
            [].splice.call({ length: 1, get constructor() { this.length = 9e15; } }, 0) | Array.prototype.splice: 'constructor' must not be a getter here
            Array.from({ get length() { return 3; } })          | Array.from: 'length' must not be a getter here
            [].indexOf.call($jscomp.listOf(new Set([1])), 5)    | Array.prototype.indexOf: an iteration has no length
            """)
    void isNotLiedToAboutALength(String body, String message) {
        assertThat(game.failure(body + ";")).isEqualTo("TypeError: " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const a = []; a.length = 1e6; while (true) a.indexOf(1);",
                "const a = new Array(1000).fill(0); while (true) a.slice();",
                "const a = []; for (let i = 0; i < 4e4; i++) a.push(i); while (true) a.push(a.shift());",
                "const a = []; a[1e5] = 1; while (true) a.shift();",
                "const a = new Array(1000).fill('abc'); while (true) a.slice().sort();",
                "const a = new Array(1000).fill(0.1); while (true) a.join();",
                "const a = new Array(1000).fill(0.1); while (true) new Set(a);",
                "const a = new Array(1000).fill(0.1); while (true) [...a];",
                "const a = new Array(1000).fill(0.1); while (true) Math.max(...a);",
                "const a = new Array(1000).fill(0.1); while (true) for (const k in a) break;",
                "const a = []; while (true) { a.length = 1e5; a.fill(1); a.length = 0; }",
                "while (true) new Array(10000);",
                "let a = [1]; for (let i = 0; i < 12; i++) a = [a, a]; while (true) a.flat(Infinity);",
                "const o = Object.assign({}, new Array(1000).fill(1)); while (true) Object.keys(o);",
                "const o = Object.assign({}, new Array(1000).fill(1)); while (true) ({ ...o });",
                "const t = JSON.stringify(new Array(1000).fill({ x: 1 })); while (true) JSON.parse(t);",
                "const o = new Array(1000).fill({ x: 1 }); while (true) JSON.stringify(o);",
                "while (true) 'ab'.repeat(5e5);",
                "const b = 'x'.repeat(999999); while (true) (b + 'y').charCodeAt(0);",
                "const b = 'x'.repeat(9e5), c = b + 'y', d = b + 'z'; while (true) c === d;",
                "const b = 'x'.repeat(9e5), c = b + 'y', d = b + 'z'; while (true) c < d;",
                "const b = 'x'.repeat(9e5), c = b + 'y', d = b + 'y', o = { [c]: 1 }; while (true) o[d];",
                "const b = 'x'.repeat(9e5), c = b + 'y', d = b + 'y', o = new Map([[c, 1]]); while (true) o.get(d);",
                "const b = '1'.repeat(1e6); while (true) +b;",
                "const b = '1'.repeat(1e6); while (true) Math.abs(b);",
                "const b = '1'.repeat(1e6); while (true) parseInt(b);",
                "const b = 'x'.repeat(1e5), c = 'x'.repeat(5000) + 'y'; while (true) b.indexOf(c);",
                "const b = 'x,'.repeat(1e4); while (true) b.split(',');",
                "const b = 'x,'.repeat(1e4); while (true) b.split(/y/);",
                "const b = '\u00df'.repeat(1e5); while (true) b.toUpperCase();",
                "const b = 'x'.repeat(1e5); while (true) b.localeCompare(b);",
                "const b = 'x'.repeat(1e5); while (true) b.normalize();",
                "const b = 'x'.repeat(1e5), r = /[a-c]y/; while (true) r.test(b);",
                "const b = 'x'.repeat(1e4), r = /(?<=x+)y/; while (true) r.test(b);",
                "const b = 'x'.repeat(30), r = /(x+x+)+y/; while (true) r.test(b);",
                "const p = '[a-z]'.repeat(1500); while (true) new RegExp(p);",
                "const b = 3n ** 32000n; while (true) b.toString();",
                "const b = 3n ** 32000n; while (true) b + 'x';",
                "const b = 3n ** 32000n; while (true) `${b}`;",
                "const b = 3n ** 32000n; while (true) String(b);",
                "const b = 3n ** 16000n; while (true) b * b;",
                "const b = 3n ** 32000n, c = 2n ** 32000n; while (true) b / c;",
                "const b = '9'.repeat(19000); while (true) BigInt(b);",
                "while (true) new ArrayBuffer(1 << 24);",
                "const a = new Float64Array(1e5); while (true) a.sort();",
                "const a = new Float64Array(1e5); while (true) a.fill(1);",
                "while (true) (1e20 / 3).toFixed(100);",
                "while (true) (1e-300 / 3).toString(7);",
                "while (true) { try { null.x; } catch (e) { } }",
                "while (true) new Error('x');",
                "let o = {}; for (let i = 0; i < 40; i++) o = { a: o, b: o }; while (true) console.log(o);",
                "const o = {}; for (let i = 0; i < 5000; i++) o['m' + i] = i; while (true) self.state.x = o;",
                "const o = {}; for (let i = 0; i < 5000; i++) o['m' + i] = i; self.state.list = [];"
                        + " while (true) self.state.list.push(Object.assign({}, o));",
                "const points = new Array(1e5).fill(1); while (true) self.scores = points;"
            })
    void chargesForWhatIsNotObserved(String body) {
        // Each turn does the work of some hundred steps or more.
        String counted = body.replace("while (true)", "while (++self.ammo < 50001)");

        assertThat(game.failure("self.ammo = 0; " + counted)).isEqualTo(STOPPED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1, , 3].join('-') + [] + [null, [1, [2, 3]], undefined]      | 1--3,1,2,3,
            const a = [1]; a.push(a); String(a)                           | 1,
            [3, 1, 10, 2].sort().join()                                   | 1,10,2,3
            [3, 1, 10, 2].sort((a, b) => a - b).join()                    | 1,2,3,10
            [['b', 1], ['a', 1], ['c', 0]].sort((x, y) => x[1] - y[1]).map(x => x[0]).join() | c,b,a
            class L extends Array { last() { return this[this.length - 1]; } }; const l = L.from([1, 2, 3]); [l.last(), l.length, l.map(x => x * 2).join(), l instanceof L, l instanceof Array].join(' ') | 3 3 2,4,6 true true
            [].map.call('abc', c => c + c).join('') + [].slice.call({ length: 2, 0: 'a', 1: 'b' }, 1) | aabbccb
            [].concat([1], 2, [[3]]).length + [1, [2, [3, [4]]]].flat(Infinity).join('') + [1, 2].flatMap(x => [x, x]).join('') | 312341122
            Array.isArray(new Array(3)) + ' ' + Array(3).length + ' ' + [].constructor.name + (Array === [].constructor) | true 3 Arraytrue
            'John Smith'.replace(/(\\w+)\\s(\\w+)/, '$2, $1')             | Smith, John
            '2024-05'.replace(/(?<y>\\d+)-(?<m>\\d+)/, '$<m>/$<y>')       | 05/2024
            'x'.repeat(900).replace(/x/g, "[$&$`$']".slice(0, 4)).length  | 2700
            ('ab'.repeat(2000)).replace(/(?<p>a)(b)/g, '$<p>$2$1$$$3$&').slice(0, 16) | aba$$3ababa$$3ab
            'aXbX'.replaceAll('X', '$&$&') + 'aXb'.replace('X', m => m + m) | aXXbXXaXXb
            'a1b22'.replace(/\\d+/g, (m, at) => m.length + ':' + at)      | a1:1b2:3
            'a,b;c'.split(/[,;]/).join('/') + 'abc'.split('').length       | a/b/c3
            [...'a1b2'.matchAll(/[a-z](\\d)/g)].map(m => m[1]).join('')   | 12
            'x'.padStart(3, 'ab') + 'x'.padEnd(3) + '.' + 'ab'.repeat(2) + 'ab'.at(-1) | abxx  .ababb
            String.raw`a\\n${1}` + 'ABC'.toLowerCase() + 'stra\u00dfe'.toUpperCase() | a\\n1abcSTRASSE
            JSON.stringify({ a: [1, { b: 2 }], c: 'x' }, null, 1)          | {\\n "a": [\\n  1,\\n  {\\n   "b": 2\\n  }\\n ],\\n "c": "x"\\n}
            JSON.stringify({ a: 1, b: 2, c: { a: 3, d: 4 } }, ['c', 'a'])   | {"c":{"a":3},"a":1}
            JSON.stringify({ a: 1, b: 2 }, (k, v) => v === 2 ? undefined : v) | {"a":1}
            JSON.stringify([undefined, () => 1, null, NaN]) + JSON.stringify(undefined) | [null,null,null,null]undefined
            Math.max(...[1, 5, 3]) + Math.min.apply(null, [4, 2])           | 7
            [2n ** 64n, -5n / 2n, 5n % 3n, 1n << 70n, 7n & 3n, BigInt('123'), BigInt.asUintN(8, 257n)].join() | 18446744073709551616,-2,2,1180591620717411303424,3,123,1
            (255).toString(16) + (0.5).toString(2) + (3.14159).toFixed(2) + (1234.5).toPrecision(2) | ff0.13.141.2e+3
            new Float64Array([3, 1, 2]).sort().join() + new Uint8Array([1, 300]).join() + new Uint8Array(4).fill(7).length | 1,2,31,444
            const f = function (a, b) { return this.k + a + b; }.bind({ k: 1 }, 2); f(3) + f.length | 7
            new Error('a', { cause: 1 }).message + (new TypeError('x') instanceof Error) + Object.getPrototypeOf(TypeError).name | atrueError
            [new RegExp('a+', 'g').test('caat'), RegExp('b') instanceof RegExp, /x/ instanceof RegExp, /x/.constructor === RegExp].join() | true,true,true,true
            Symbol.for('a') === Symbol.for('a')                            | true
            [Number('12'), String(12), Number.MAX_SAFE_INTEGER > 1, typeof Object(1n)].join() | 12,12,true,object
            const a = [1, 2, 3, 4]; a.length = 2; a['length'] = 1; a.join()  | 1
            const [a, ...b] = [1, , 3]; b.length + ' ' + b                   | 2 ,3
            $jscomp.getRestArguments.call(-1e8, 1, 2) + $jscomp.getRestArguments.call(1e8, 1) | 1,2
            """)
    void letsOrdinaryUseBe(String body, String expected) {
        int last = body.contains("; ") ? body.lastIndexOf("; ") + 2 : 0;
        Object result = game.run(body.substring(0, last) + "return String(" + body.substring(last) + ");");

        assertThat(String.valueOf(result).replace("\n", "\\n")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a thousand entities, saved and loaded
                "const all = []; for (let i = 0; i < 1000; i++) all.push({ id: i, pos: { x: i / 3, y: 1 }, tags: ['a', 'b'] });"
                        + "return JSON.parse(JSON.stringify(all)).length === 1000;",
                // a queue of ten thousand, used up
                "const q = []; for (let i = 0; i < 10000; i++) q.push(i); let n = 0; while (q.length > 0) n += q.shift();"
                        + "return n === 49995000;",
                "const a = []; for (let i = 0; i < 10000; i++) a.push((i * 7919) % 10007);"
                        + "return a.map(x => x * 2).filter(x => x % 3).sort((x, y) => x - y).indexOf(-1) === -1;",
                "const seen = new Map(); for (let i = 0; i < 10000; i++) seen.set('key' + i, i); return [...seen.keys()].length === 10000;",
                "let log = ''; for (let i = 0; i < 20000; i++) log += 'line ' + i + ', '; return log.split(',').length === 20001;",
                "const text = 'the quick brown fox '.repeat(2000); return text.replace(/quick/g, 'slow').match(/slow/g).length === 2000;",
                "const text = 'a b '.repeat(2000); let n = 0; for (let i = 0; i < text.length; i++) if (text.charAt(i) === ' ') n++;"
                        + "return n === 4000;",
                "console.log(...new Array(1e5).fill('x'.repeat(1e6))); return true;",
                "console.log(new Array(1e9), { a: new Array(1e9) }); return true;",
                "const o = {}; for (let i = 0; i < 4000; i++) o['m' + i] = i; self.state.list = [];"
                        + "for (let i = 0; i < 4000; i++) self.state.list.push(o); return true;",
                "const names = []; for (let i = 0; i < 200; i++) names.push('Name ' + (i * 37) % 200);"
                        + "return names.sort((a, b) => a.localeCompare(b))[0] === 'Name 0';"
            })
    void raisesNoFalseAlarm(String body) {
        assertThat(game.run(body)).isEqualTo(true);
    }

    @Test
    void letsAScriptCatchWhatIsRefused() {
        assertThat(game.run("try { 'x'.repeat(1e9); } catch (e) { return e instanceof RangeError && e.name; }"))
                .isEqualTo("RangeError");
    }

    @Test
    void guardsWhileAScriptIsLoadedToo() {
        game.save("drone.js", "const a = 'x'.repeat(1e9);").tick();

        assertThat(game.report().problems().toString())
                .contains("String.prototype.repeat: a string may have at most 1000000 characters here");
        assertThat(game.live(TestGame.DOOR).live()).isTrue();
    }

    /** What is nested so deep ends at the end of the stack, and the script after it runs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "let a = []; for (let i = 0; i < 100000; i++) a = [a]; return JSON.stringify(a);",
                "return JSON.parse('['.repeat(100000) + ']'.repeat(100000));",
                "return JSON.parse('{\"a\":'.repeat(100000) + '1' + '}'.repeat(100000));",
                "let a = []; for (let i = 0; i < 100000; i++) a = [a]; return a.flat(Infinity);",
                "let a = []; for (let i = 0; i < 100000; i++) a = [a]; return String(a);"
            })
    void endsWhatIsNestedTooDeep(String body) {
        ScriptedGame deep = new ScriptedGame(1, 20_000_000);

        assertThat(deep.failure(body)).containsAnyOf("too much recursion", "nested too deep", "ran too long");
        assertThat(deep.run("return JSON.stringify([[1]]);")).isEqualTo("[[1]]");
    }
}
