// must be refused or aborted in time
export function tick(self, dt) {
  (1n << 5000000n).toString();
}
