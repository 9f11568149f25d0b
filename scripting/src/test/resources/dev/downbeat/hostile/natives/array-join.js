// must be refused or aborted in time
export function tick(self, dt) {
  new Array(1e8).join('ab');
}
