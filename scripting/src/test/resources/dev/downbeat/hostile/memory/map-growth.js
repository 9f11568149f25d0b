// must be stopped before the heap is full
export function tick(self, dt) {
  const m = new Map(); for (let i = 0; ; i++) m.set({}, [i]);
}
