const range = n => Array.from({ length: n }, (_, i) => i);
const pipe = (...fs) => x => fs.reduce((value, f) => f(value), x);
const best = pipe(
  list => list.filter(n => n % 2),
  list => list.map(n => n ** 2).sort((a, b) => b - a),
  ([first, ...more]) => first + more.length);
export const strength = self => best(range(9)) + [[1, [2]], 3].flat(2).length;
export function tick(self) { self.scores = range(4).flatMap(n => [n, -n]).slice(1).reverse(); }
