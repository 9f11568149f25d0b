// must be aborted, and quarantined
export function tick(self, dt) {
  (async () => { for (;;) await 1; })();
}
