// must be stopped before the heap is full
export function tick(self, dt) {
  const all = []; for (let i = 0; ; i++) all.push(new RegExp('a' + i));
}
