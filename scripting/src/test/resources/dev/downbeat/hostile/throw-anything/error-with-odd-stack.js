// must be a fault in one line, and quarantined
export function tick(self, dt) {
  const e = new Error('x'); e.stack = { toString() { return 'java.lang.Error'; } }; throw e;
}
