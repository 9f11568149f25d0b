// must be aborted, and quarantined
export function tick(self, dt) {
  [...{ [Symbol.iterator]: () => ({ next: () => ({ value: 1 }) }) }];
}
