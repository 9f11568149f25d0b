// Destructuring of objects, arrays and parameters; rest, spread and defaults.
const LIMIT = 1_000_007;
const step = ([a, b] = [0, 1]) => [b, (a + b) % LIMIT];

export function tick(self, dt = 1 / 60) {
  const { state, ...others } = self;
  self.ticks++;
  const { pair, history: [last = 0, ...older] = [] } = state;
  state.pair = step(pair);
  state.history = [state.pair[1], last, ...older].slice(0, 3);
  const { kind: name, live = false } = others;
  if (name !== 'destructuring' || !live || !(dt > 0)) state.wrong = true;
}
export function outcome(self) {
  const { state: { pair: [first], history: { length }, wrong = false } } = self;
  return [first, length, wrong].join(' ');
}
