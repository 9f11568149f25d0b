// must be aborted, and quarantined
export function tick(self, dt) {
  const [...all] = { [Symbol.iterator]: () => ({ next: () => ({ value: 1 }) }) };
}
