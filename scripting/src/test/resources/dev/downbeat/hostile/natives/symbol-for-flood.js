// must be refused or aborted in time
export function tick(self, dt) {
  for (let i = 0; ; i++) Symbol.for('k' + i + 'x'.repeat(1000));
}
