// Long chains of small functions.
const range = n => Array.from({ length: n }, (_, i) => i);
const pipe = (...steps) => value => steps.reduce((result, f) => f(result), value);
const evens = list => list.filter(n => n % 2 === 0);
const squares = list => list.map(n => n ** 2);
const sum = list => list.reduce((a, b) => a + b, 0);
const groups = list => list.reduce((all, n) => ({ ...all, [n % 3]: [...(all[n % 3] ?? []), n] }), {});
const total = pipe(range, evens, squares, sum);

export function tick(self) {
  const n = self.ticks++ % 20;
  self.state.total = (self.state.total ?? 0) + total(n);
  self.state.sizes = Object.values(groups(range(n))).map(list => list.length).sort((a, b) => b - a).slice(0, 2);
}
export const outcome = self => `${self.state.total} ${self.state.sizes.flat().join('+')}`;
