// must be aborted, and quarantined
export function tick(self, dt) {
  const o = { toJSON() { return JSON.stringify(o); } }; JSON.stringify(o);
}
