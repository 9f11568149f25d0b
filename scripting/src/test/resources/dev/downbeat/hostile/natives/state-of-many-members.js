// must be refused or aborted in time
export function tick(self, dt) {
  const o = {}; for (let i = 0; i < 5000; i++) o['m' + i] = i; for (;;) self.state.x = o;
}
