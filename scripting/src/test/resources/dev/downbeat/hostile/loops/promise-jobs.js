// must be aborted, and quarantined
export function tick(self, dt) {
  (function again() { Promise.resolve().then(again); })();
}
