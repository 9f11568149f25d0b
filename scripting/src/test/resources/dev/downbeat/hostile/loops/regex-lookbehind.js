// must be aborted, and quarantined
export function tick(self, dt) {
  /(?<=x(a+)+)b$/.test('a'.repeat(50) + 'b');
}
