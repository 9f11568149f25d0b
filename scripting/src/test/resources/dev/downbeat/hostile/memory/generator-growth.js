// must be stopped before the heap is full
export function tick(self, dt) {
  const all = []; for (;;) all.push((function* () { yield new Array(100); })());
}
