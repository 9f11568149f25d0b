// must be refused or aborted in time
export function tick(self, dt) {
  new RegExp('('.repeat(1e5) + ')'.repeat(1e5));
}
