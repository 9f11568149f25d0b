// must be a fault in one line, and quarantined
export function tick(self, dt) {
  throw self;
}
