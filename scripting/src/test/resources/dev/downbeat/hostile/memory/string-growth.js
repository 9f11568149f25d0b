// must be stopped before the heap is full
export function tick(self, dt) {
  let s = 'x'; for (;;) s += s + 'y';
}
