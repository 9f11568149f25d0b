const seen = new Map([['a', 1], ['b', 2]]), marks = new Set([1, 2, 2]), hidden = new WeakMap();
const grid = new Float32Array(16), bytes = Uint8Array.from([1, 2, 300]);
export function collide(self, other) {
  hidden.set(other, (hidden.get(other) ?? 0) + 1);
  for (const [key, n] of seen) marks.add(key + n);
  grid.fill(1.5).set([1, 2], 3);
  self.state.seen = [...seen.keys()].concat(Array.from(marks, m => m + 1));
}
export function tick(self) { seen.delete('a') || seen.set('a', bytes[2]); self.hp = seen.size + grid.length; }
