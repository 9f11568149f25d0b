// must be a fault in one line, and quarantined
export function tick(self, dt) {
  const e = new Error('x'); Object.setPrototypeOf(e, null); throw e;
}
