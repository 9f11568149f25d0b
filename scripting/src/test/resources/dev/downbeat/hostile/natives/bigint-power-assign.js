// must be refused or aborted in time
export function tick(self, dt) {
  let b = 3n; for (;;) b **= 3n;
}
