// must be stopped before the heap is full
export function tick(self, dt) {
  const all = []; for (;;) all.push(new Float64Array(1e5));
}
