// must be stopped before the heap is full
export function tick(self, dt) {
  const o = {}; for (let i = 0; ; i++) o['k' + i] = [i];
}
