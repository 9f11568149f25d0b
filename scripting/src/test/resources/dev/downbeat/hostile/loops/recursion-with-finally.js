// must be aborted, and quarantined
export function tick(self, dt) {
  (function f() { try { f(); } finally { self.hp += 1; f(); } })();
}
