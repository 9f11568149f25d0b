// must be aborted, and quarantined
export function tick(self, dt) {
  for (const x of (function* () { try { yield 1; } finally { for (;;); } })()) break;
}
