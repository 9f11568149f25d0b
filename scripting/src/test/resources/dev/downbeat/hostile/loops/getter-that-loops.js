// must be aborted, and quarantined
export function tick(self, dt) {
  self.pos = { get x() { for (;;); }, y: 1 };
}
