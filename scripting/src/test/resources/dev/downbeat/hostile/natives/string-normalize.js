// must be refused or aborted in time
export function tick(self, dt) {
  const s = '\u1E9B\u0323'.repeat(1e6); for (let i = 0; i < 1000; i++) s.normalize('NFKD');
}
