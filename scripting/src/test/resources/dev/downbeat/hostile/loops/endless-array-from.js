// must be aborted, and quarantined
export function tick(self, dt) {
  Array.from({ [Symbol.iterator]: () => ({ next: () => ({ value: 1 }) }) });
}
