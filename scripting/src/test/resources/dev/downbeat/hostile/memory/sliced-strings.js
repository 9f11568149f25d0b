// must be stopped before the heap is full
export function tick(self, dt) {
  const all = []; for (;;) all.push('x'.repeat(1e6).slice(1));
}
