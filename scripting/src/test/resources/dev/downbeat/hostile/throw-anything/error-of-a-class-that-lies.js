// must be a fault in one line, and quarantined
export function tick(self, dt) {
  throw new (class extends Error { get name() { for (;;); } get message() { throw 1; } })();
}
