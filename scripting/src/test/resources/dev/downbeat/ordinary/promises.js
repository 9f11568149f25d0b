// async and await, with errors that are caught.
const later = value => new Promise(resolve => resolve(value));

async function half(n) {
  if (n % 2) throw new RangeError(`odd: ${n}`);
  return await later(n / 2);
}

export async function tick(self) {
  const n = ++self.ticks;
  try {
    self.state.halves = (self.state.halves ?? 0) + await half(n % 10);
  } catch ({ name }) {
    self.state.odd = (self.state.odd ?? 0) + (name === 'RangeError' ? 1 : 1000);
  } finally {
    await Promise.all([later(1), later(2)]).then(([a, b]) => { self.state.ended = (self.state.ended ?? 0) + a + b; });
  }
}
export const outcome = self => `${self.state.halves} ${self.state.odd} ${self.state.ended}`;
