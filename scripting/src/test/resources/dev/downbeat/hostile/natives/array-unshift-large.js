// must be refused or aborted in time
export function tick(self, dt) {
  const a = []; a.length = 3e7; for (let i = 0; i < 100; i++) a.unshift(1);
}
