// must be refused or aborted in time
export function tick(self, dt) {
  const a = []; a.length = 2e7; a.sort();
}
