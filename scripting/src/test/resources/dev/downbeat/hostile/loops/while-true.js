// must be aborted, and quarantined
export function tick(self, dt) {
  while (true);
}
