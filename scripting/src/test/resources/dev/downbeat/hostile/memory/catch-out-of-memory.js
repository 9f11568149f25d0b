// must be stopped before the heap is full
let kept = [];

export function tick(self) {
  for (;;) { try { kept.push(new Array(1e6).fill({})); } catch (e) { } }
}
