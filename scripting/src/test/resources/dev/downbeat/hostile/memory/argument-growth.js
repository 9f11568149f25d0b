// must be stopped before the heap is full
export function tick(self, dt) {
  (function f(...all) { f(...all, ...all); })(1, 2, 3);
}
