// must be refused or aborted in time
export function tick(self, dt) {
  for (;;) new RegExp('(a|b)'.repeat(20000));
}
