// must be refused or aborted in time
export function tick(self, dt) {
  'x'.padStart(1e9, 'ab').padEnd(2e9, 'cd');
}
