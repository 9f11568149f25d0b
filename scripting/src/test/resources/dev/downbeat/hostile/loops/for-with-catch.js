// must be aborted, and quarantined
export function tick(self, dt) {
  for (;;) { try { while (true); } catch (e) { } }
}
