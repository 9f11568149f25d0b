// must be aborted, and quarantined
export function tick(self, dt) {
  /(?<=(a+)+)b$/.test('a'.repeat(50) + 'c');
}
