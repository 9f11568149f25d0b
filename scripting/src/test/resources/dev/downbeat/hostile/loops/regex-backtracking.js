// must be aborted, and quarantined
export function tick(self, dt) {
  /^(a+)+$/.exec('a'.repeat(40) + 'b');
}
