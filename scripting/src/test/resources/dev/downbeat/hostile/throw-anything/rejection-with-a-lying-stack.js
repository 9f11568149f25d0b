// must be a fault in one line, and quarantined
export function tick(self, dt) {
  const e = new Error('x'); e.stack = 'at witness1.js:1 (tick)\n'.repeat(1e4); Promise.reject(e);
}
