// must be aborted, and quarantined
export function tick(self, dt) {
  Promise.all({ [Symbol.iterator]: () => ({ next: () => ({ value: 1 }) }) });
}
