// must be refused or aborted in time
export function tick(self, dt) {
  const a = []; a[4e9] = 1; a.forEach(x => x); a.indexOf(7);
}
