// must be refused or aborted in time
export function tick(self, dt) {
  'x'.repeat(1e9);
}
