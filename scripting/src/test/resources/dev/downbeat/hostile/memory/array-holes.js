// must be stopped before the heap is full
export function tick(self, dt) {
  const a = []; for (let i = 0; ; i++) a[i * 1000] = i;
}
