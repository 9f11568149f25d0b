// must be stopped before the heap is full
export function tick(self, dt) {
  let f = () => 0; for (;;) { const g = f; const data = new Array(10).fill(1); f = () => [g, data]; }
}
