// must be aborted, and quarantined
export function tick(self, dt) {
  throw { toString() { for (;;); } };
}
