// must be aborted, and quarantined
export function tick(self, dt) {
  (function f() { return f() + 1; })();
}
