// must be aborted, and quarantined
export function tick(self, dt) {
  const e = new Error(); Object.defineProperty(e, 'message', { get() { for (;;); } }); throw e;
}
