// must be refused or aborted in time
export function tick(self, dt) {
  for (;;) arena.note;
}
