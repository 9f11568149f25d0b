// must be refused or aborted in time
export function tick(self, dt) {
  new Array(1e9).fill(0);
}
