// must be aborted, and quarantined
export function tick(self, dt) {
  [3, 1, 2].sort(() => { for (;;); });
}
