const box = { n: 1, get twice() { return this.n * 2; }, set twice(v) { this.n = v / 2; }, *each() { yield this.n; }, async later() { return 1; } };
const key = Symbol('key');
const thing = { [key]: 1, [`k${1}`]: 2, 'a-b': 3, 4: 5, [Symbol.iterator]: function* () { yield 1; } };
Object.defineProperty(thing, 'hidden', { value: 1, enumerable: false });
export function tick(self) { box.twice = 8; self.hp = [...thing, ...box.each()].length + (key in thing) + (thing instanceof Object); }
