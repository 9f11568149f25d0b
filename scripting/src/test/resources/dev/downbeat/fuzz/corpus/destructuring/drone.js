const { a, b: [c, , d = 4] = [], ...rest } = { a: 1, b: [2, 3], e: 5, f: 6 };
let [x, y = x, ...others] = [1, undefined, 3, 4];
[x, y] = [y, x];
({ a: x, ['b']: y = 2 } = { a: 7 });
export function tick({ hp, pos: { x: px } }, dt = 1 / 60) { const { length } = others; return hp + px + length + d + c; }
export const hit = (self, by, damage = 0) => { for (const [k, v] of Object.entries({ ...rest, damage })) self.label = k + v; };
