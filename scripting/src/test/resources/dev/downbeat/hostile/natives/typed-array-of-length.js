// must be refused or aborted in time
export function tick(self, dt) {
  new Uint8Array(2e9);
}
