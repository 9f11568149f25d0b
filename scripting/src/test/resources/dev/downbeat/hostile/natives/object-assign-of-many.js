// must be refused or aborted in time
export function tick(self, dt) {
  const o = {}; for (let i = 0; i < 3e5; i++) o["k" + i] = i; for (;;) Object.assign({}, o);
}
