// must be refused or aborted in time
export function tick(self, dt) {
  /(?:(?:x{1,1000}){1,1000}){1,1000}y/.test('x'.repeat(1000));
}
