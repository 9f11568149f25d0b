// must be refused or aborted in time
export function tick(self, dt) {
  const b = new ArrayBuffer(1e8); for (let i = 0; i < 1e5; i++) b.slice(0);
}
