// Maps, sets and weak maps, read and changed in every tick.
const perEntity = new WeakMap();

export function spawn(self) { perEntity.set(self, { counts: new Map(), seen: new Set(), order: [] }); }
export function tick(self) {
  const { counts, seen, order } = perEntity.get(self);
  const key = `k${self.ticks++ % 7}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  if (seen.has(key)) seen.delete(key); else seen.add(key);
  order.push(key);
  if (order.length > 20) order.shift();
}
export function outcome(self) {
  const { counts, seen, order } = perEntity.get(self);
  const total = [...counts.values()].reduce((a, b) => a + b, 0);
  return `${counts.size} ${total} ${[...seen].sort().join('')} ${new Set(order).size}`;
}
