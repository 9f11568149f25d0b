// must be refused or aborted in time
export function tick(self, dt) {
  new Uint8Array(1e8).copyWithin(1, 0); for (;;) [].copyWithin.call({ length: 9e15 }, 1, 0);
}
