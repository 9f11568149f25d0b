// must be aborted, and quarantined
export function tick(self, dt) {
  for (const x of (function* () { for (;;) yield 1; })()) { }
}
