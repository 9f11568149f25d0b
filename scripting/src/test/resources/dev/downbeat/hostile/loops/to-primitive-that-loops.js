// must be aborted, and quarantined
export function tick(self, dt) {
  +{ [Symbol.toPrimitive]() { for (;;); } };
}
