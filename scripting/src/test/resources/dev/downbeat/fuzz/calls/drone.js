// Calls everything that the game gives to scripts with everything that a script can make, by a seed.
const NOT_FOR_SCRIPTS = /java\.|javax\.|org\.mozilla|dev\.downbeat|Exception|[a-z]\$[A-Z]/;
const AWAY = ['explode']; // a bug of the game, which is told in the log as one

let chance = 1;
let calls = 0;
let returned = 0;
let refused = 0;
let stale = null;
const findings = [];

function next(below) {
  chance = (chance + 0x6d2b79f5) | 0;
  let t = Math.imul(chance ^ (chance >>> 15), 1 | chance);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % below;
}

const one = list => list[next(list.length)];

function cyclic() {
  const a = { name: 'a', list: [] };
  a.self = a;
  a.list.push(a, a.list);
  return a;
}

function* generating() {
  yield 1;
  try { yield wait(-1); } finally { yield 2; }
}

class Pretender {
  get hp() { throw new RangeError('from a getter'); }
  get x() { return { valueOf: () => NaN }; }
  get length() { return 3; }
  toString() { throw 'from a text'; }
  valueOf() { throw null; }
}

const getters = () => Object.defineProperty([1, 2, 3], '1', { get() { throw new Error('from an element'); } });
const recursing = { toString() { return '' + recursing; }, valueOf() { return +recursing; } };
const endless = { toString() { while (true); }, valueOf() { while (true); }, get x() { while (true); } };
const frozen = Object.freeze({ x: 1, y: 2 });

const made = [
  () => NaN, () => Infinity, () => -Infinity, () => -0, () => 0, () => 1, () => -1, () => 0.1, () => 1e300, () => 2 ** 31,
  () => 2 ** 53 + 2, () => -(2 ** 31) - 1, () => 5e-324,
  () => '', () => 'x', () => '12', () => 'drone', () => 'hit', () => 'strength', () => 'hp', () => 'pos', () => 'toString',
  () => '__proto__', () => 'x'.repeat(2000), () => '\u0000\u2028\ud800', () => 'a' + 'b'.repeat(3), () => '😀'.repeat(9),
  () => Symbol('s'), () => Symbol.iterator, () => 0n, () => 10n ** 30n, () => -1n,
  () => true, () => false, () => null, () => undefined,
  () => () => 1, () => function named() { throw new TypeError('from a function'); }, () => generating, () => generating(),
  () => async () => { await null; throw 1; }, () => Pretender, () => Math.max, () => one(functions())[1],
  () => [], () => [1, 2], () => [, 1, ,], () => [1, 'x', null], () => getters(), () => [[1], [2, [3]]], () => [self()],
  () => ({ length: 1e5 }), () => ({ length: -1 }), () => ({ length: 'x', 0: 1 }), () => ({ length: Infinity }),
  () => ({ x: 1, y: 2 }), () => ({ x: 'x' }), () => ({ x: NaN, y: 1 }), () => ({}), () => Object.create(null), () => frozen,
  () => cyclic(), () => new Pretender(), () => ({ then(f) { f(1); } }),
  () => ({ get() { return 1; }, set: 3, value: 1 }), () => ({ value: 1, writable: true, configurable: true, enumerable: true }),
  () => new Map([[1, cyclic()]]), () => new Set([self()]), () => new WeakMap(), () => new Float64Array(4), () => new ArrayBuffer(8),
  () => Promise.resolve(1), () => Promise.reject(new Error('rejected')).catch(() => 1) , () => new Promise(() => {}),
  () => /x/g, () => new Error('x', { cause: cyclic() }), () => new Proxied(), () => globalThis, () => arguments_(1, 2),
  () => self(), () => self().pos, () => self().colour, () => self().scores, () => self().state, () => stale, () => stale?.pos,
  () => world, () => console, () => arena, () => world.spawn('door'), () => world.spawn('hunter').pos, () => wait(1), () => start(generating),
  () => Object.prototype, () => Math, () => JSON, () => Reflect,
];

class Proxied extends Array { constructor() { super(3); } }
function arguments_() { return arguments; }

let me = null;
const self = () => me;

const FIELDS = ['hp', 'ammo', 'armed', 'label', 'target', 'mass', 'wave', 'scores', 'colour', 'cell', 'pos', 'state', 'id',
  'kind', 'live', 'secret', 'x', 'y', 'z', 'boss', 'width', 'tick', 'time', 'open', 'constructor', '0', 'length', 'damage'];

let table = null;
function functions() {
  if (table === null) {
    table = [];
    for (const [name, owner] of [['world', () => world], ['console', () => console], ['arena', () => arena], ['self', self],
      ['Object', () => Object], ['Reflect', () => Reflect]]) {
      for (const key of Object.getOwnPropertyNames(owner())) {
        if (typeof owner()[key] === 'function' && !AWAY.includes(key)) table.push([owner, owner()[key], name + '.' + key]);
      }
    }
    for (const f of [start, stop, wait]) for (let i = 0; i < 4; i++) table.push([() => undefined, f, f.name]);
  }
  return table;
}

const value = () => next(8000) === 0 ? one([endless, recursing]) : one(made)(); // they end all calls of a batch
const game = () => one([self, () => self().pos, () => self().colour, () => self().scores, () => stale, () => world, () => arena,
  () => console, () => world.spawn('door'), () => wait(1)])();

function values() {
  const list = [];
  for (let n = next(6); n > 0; n--) list.push(value());
  return list;
}

function act() {
  switch (next(8)) {
    case 0: { game()[next(3) ? one(FIELDS) : value()] = value(); return undefined; }
    case 1: return game()[next(3) ? one(FIELDS) : value()];
    case 2: return one([o => delete o[one(FIELDS)], o => one(FIELDS) in o, o => { for (const k in o) if (k === 'x') return k; },
      o => JSON.stringify(o), o => `${o}`, o => o + value(), o => o < value(), o => o == value(), o => [...o], o => ({ ...o }),
      o => Object.assign(o, value()), o => new o(value()), o => o(value()), o => value() instanceof o, o => typeof o,
      o => Object.assign(value(), o), o => [o].concat(value()).flat().join(), o => new Map([[o, 1]]).get(o)])(game());
    case 3: {
      const [, f] = one(functions());
      return f.call(value(), ...values());
    }
    case 4: {
      const [, f, name] = one(functions());
      const object = name.startsWith('Object.') || name.startsWith('Reflect.');
      return object ? f.call(Object, game(), ...values()) : new f(...values());
    }
    case 5: return world.ask(self(), one(['strength', 'canOpen', 'next']), ...(next(2) ? [] : [self()]));
    case 6: return world.post(self(), one(['hit', 'timer', 'collide', 'patrol', 'strength', 'x']), ...values());
    default: {
      const [owner, f] = one(functions());
      return f.apply(owner(), values());
    }
  }
}

function look(what) {
  const seen = [];
  for (const key of ['name', 'message', 'stack', 'fileName']) seen.push(what[key]);
  for (const key of Object.getOwnPropertyNames(what)) if (/java|rhino/i.test(key)) seen.push('Exception ' + key);
  return seen.map(String).join(' ');
}

function judge(thrown) {
  let text = '';
  try {
    text = thrown instanceof Error ? look(thrown) : typeof thrown === 'string' ? thrown : '';
  } catch (e) { text = ''; } // a pretender among the errors
  if (NOT_FOR_SCRIPTS.test(text)) findings.push('call ' + calls + ': ' + text.slice(0, 400));
}

export function canOpen(who, entity) { return value(); }
export function strength(who) { return value(); }
function nextDrone(who) { return value(); }
export { nextDrone as unused };

/** Told by the host: the seed of the next calls, or that it wants to know what came of all. */
export function timer(who, name) {
  if (name === 'tell') arena.note(calls, returned, refused, findings.join('\n'));
  else if (/^\d+$/.test(name)) chance = +name;
}

/** Asked by the host: makes some calls. */
export function probe(who) {
  me = who;
  for (const end = calls + 250; calls < end;) {
    calls++;
    try {
      const result = act();
      if (typeof result === 'string') judge(result);
      returned++;
    } catch (e) {
      judge(e);
      refused++;
    }
    if (next(100) === 0) { stale = me; }
  }
  return 'done';
}

export function hit(who, by, damage) { judge('' + damage); }
