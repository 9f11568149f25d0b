// must be refused or aborted in time
export function tick(self, dt) {
  2n << 2000000000n;
}
