// must be refused or aborted in time
export function tick(self, dt) {
  Array.from({ length: 1e9 });
}
