// must be aborted, and quarantined
export function tick(self, dt) {
  new Map({ [Symbol.iterator]: () => ({ next: () => ({ value: [1, 1] }) }) });
}
