// must be aborted, and quarantined
export function tick(self, dt) {
  '' + { toString() { for (;;); } };
}
