// must be refused or aborted in time
export function tick(self, dt) {
  const s = 'a'.repeat(5e6); for (let i = 0; i < 1000; i++) s.localeCompare(s + 'b');
}
