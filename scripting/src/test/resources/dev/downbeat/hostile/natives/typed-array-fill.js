// must be refused or aborted in time
export function tick(self, dt) {
  const a = new Uint8Array(5e8); a.fill(1);
}
