// must be aborted, and quarantined
export function tick(self, dt) {
  (function f() { [2, 1].sort(f); })();
}
