// Counters that no double can hold.
const MODULUS = 2n ** 89n - 1n;
const counters = new Map();

export function spawn(self) { counters.set(self.id, 1n); }
export function tick(self) {
  self.ticks++;
  const n = counters.get(self.id);
  counters.set(self.id, (n * 6364136223846793005n + 1442695040888963407n) % MODULUS);
}
export const outcome = self => `${counters.get(self.id)} ${BigInt.asUintN(16, counters.get(self.id))}`;
