// must be refused or aborted in time
export function tick(self, dt) {
  BigInt('9'.repeat(1e6));
}
