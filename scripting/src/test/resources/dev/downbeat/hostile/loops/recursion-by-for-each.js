// must be aborted, and quarantined
export function tick(self, dt) {
  (function f() { [1].forEach(f); })();
}
