// must be aborted, and quarantined
export function tick(self, dt) {
  1 instanceof { [Symbol.hasInstance]() { for (;;); } };
}
