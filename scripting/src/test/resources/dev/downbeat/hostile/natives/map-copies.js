// must be refused or aborted in time
export function tick(self, dt) {
  const m = new Map(); for (let i = 0; i < 3e5; i++) m.set(i, i); for (;;) new Map(m);
}
