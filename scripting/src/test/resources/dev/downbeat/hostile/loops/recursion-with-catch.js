// must be aborted, and quarantined
export function tick(self, dt) {
  (function f() { try { return f() + 1; } catch (e) { return f(); } })();
}
