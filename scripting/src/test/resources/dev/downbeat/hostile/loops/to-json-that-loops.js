// must be aborted, and quarantined
export function tick(self, dt) {
  JSON.stringify({ toJSON() { for (;;); } });
}
