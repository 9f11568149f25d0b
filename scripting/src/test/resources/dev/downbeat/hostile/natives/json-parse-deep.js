// must be refused or aborted in time
export function tick(self, dt) {
  JSON.parse('['.repeat(1e6));
}
