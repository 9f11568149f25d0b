// must be aborted, and quarantined
export function tick(self, dt) {
  const t = { then(f) { f(t); } }; Promise.resolve(t);
}
