// must be aborted, and quarantined
export function tick(self, dt) {
  try { while (true); } finally { return 1; }
}
