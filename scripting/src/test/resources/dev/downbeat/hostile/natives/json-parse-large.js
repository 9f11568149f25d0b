// must be refused or aborted in time
export function tick(self, dt) {
  JSON.parse('[' + '1,'.repeat(5e6) + '1]');
}
