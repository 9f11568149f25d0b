// must be a fault in one line, and quarantined
export function tick(self, dt) {
  try { throw 1; } finally { throw { valueOf() { throw 2; }, toString() { throw 3; } }; }
}
