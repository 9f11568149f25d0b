// must be refused or aborted in time
export function tick(self, dt) {
  'ab'.repeat(2e7).split('a');
}
