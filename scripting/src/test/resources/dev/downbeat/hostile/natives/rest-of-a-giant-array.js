// must be refused or aborted in time
export function tick(self, dt) {
  for (;;) { try { const [first, ...rest] = new Array(1e9); } catch (e) { } }
}
