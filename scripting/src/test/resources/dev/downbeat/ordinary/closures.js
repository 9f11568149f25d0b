// Closures over loop variables, counters that hide their state.
function counters(count) {
  const made = [];
  for (let i = 1; i <= count; i++) {
    let total = 0;
    made.push({ add: () => (total += i), read: () => total });
  }
  return made;
}

const byEntity = new Map();

export const spawn = self => { byEntity.set(self.id, counters(4)); };
export const tick = self => { self.ticks++; byEntity.get(self.id).forEach(({ add }) => add()); };
export const outcome = self => byEntity.get(self.id).map(counter => counter.read()).join();
