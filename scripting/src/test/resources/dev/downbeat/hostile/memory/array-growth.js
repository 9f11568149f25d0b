// must be stopped before the heap is full
export function tick(self, dt) {
  const a = []; for (;;) a.push({});
}
