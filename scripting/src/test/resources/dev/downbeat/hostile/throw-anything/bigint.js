// must be a fault in one line, and quarantined
export function tick(self, dt) {
  throw 10n ** 300n;
}
