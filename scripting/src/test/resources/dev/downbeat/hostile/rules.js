// What both witnesses compute with: a rolling hash, and a look at the builtins that others might have changed.

export function mix(hash, text) {
  let h = hash;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 16777619) >>> 0;
  }
  return h;
}

function identities() {
  const found = [globalThis.undefined, Object.getPrototypeOf(globalThis)];
  for (const type of [Object, Function, Array, String, Number, Boolean, Symbol, Map, Set, WeakMap, Promise, RegExp, Error,
      TypeError, BigInt, Int8Array, Float64Array, ArrayBuffer, DataView]) {
    found.push(type, type.prototype, Object.getPrototypeOf(type), Object.getPrototypeOf(type.prototype));
    for (const key of Reflect.ownKeys(type.prototype)) {
      const own = Object.getOwnPropertyDescriptor(type.prototype, key);
      if (own) found.push(key, own.value, own.get, own.set, Object.isExtensible(type.prototype));
    }
  }
  for (const holder of [Math, JSON, Reflect, console, Object, Array, Number, Symbol, Promise, world]) {
    for (const key of Reflect.ownKeys(holder)) {
      const own = Object.getOwnPropertyDescriptor(holder, key);
      if (own && typeof own.value === 'function') found.push(key, own.value);
    }
  }
  return found;
}

let first = null;

/** Whether the builtins are the objects that they were at first, and have the members that they had. */
export function same() {
  const now = identities();
  first ??= now;
  return now.length === first.length && now.every((value, i) => Object.is(value, first[i]));
}

/** What builtins do, in one text. */
export function behaviour(n) {
  const sorted = [3, n % 7, 1, 2].sort((a, b) => a - b);
  const text = JSON.stringify({ n, list: sorted.map(x => x * 2), deep: { a: [null, true, 'x'] } });
  const back = JSON.parse(text);
  const match = /(\d+),"list":\[(\d)/.exec(text);
  return [text, back.list.length, match[1], Object.keys(back).join(), Math.abs(-n), Math.sin(n), [].concat([1], [2]).length,
      'a-b-c'.split('-').reverse().join(), 'abc'.replace(/b/g, '[$&]'), Number('12.5'), parseInt('7f', 16),
      String(Symbol.iterator), [...new Set([1, 1, 2])].join(), new Map([[1, n]]).get(1), isNaN(NaN), [1, 2, 3].includes(2),
      Array.from({ length: 3 }, (_, i) => i).join(), Object.entries({ a: 1 })[0].join(), typeof [].evil, typeof ''.evil,
      typeof {}.evil, typeof (() => 1).evil, [, 1][0] === undefined, 'x'.padStart(3, '.'), (12345.678).toFixed(1),
      [1, [2, [3]]].flat(2).length, 5n ** 3n, /^b/m.test('a\nb'), /^b/.test('a\nb'), `${n}`.length].join('|');
}
