// must be aborted, and quarantined
export function tick(self, dt) {
  const o = { get x() { return o.x; } }; o.x;
}
