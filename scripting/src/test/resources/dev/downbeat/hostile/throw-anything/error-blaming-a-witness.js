// must be a fault in one line, and quarantined
export function tick(self, dt) {
  throw new Error('x', 'witness1.js', 1);
}
