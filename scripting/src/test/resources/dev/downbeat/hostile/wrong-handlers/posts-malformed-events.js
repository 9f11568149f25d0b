// must be refused, each in words
export function tick(self) {
  for (const args of [[], [self], [self, 'nothing'], [self, 'hit'], [self, 'hit', 1, 2], [null, 'timer', 'x'], [self, 'tick', 1], [self, 'spawn'], [self, 'timer', 5]]) {
    try { world.post(...args); } catch (e) { arena.note(String(e)); }
  }
}
