// must cost no other script its memory, though each call is small
const kept = new WeakMap();
const all = new Map();

export function tick(self) {
  for (let i = 0; i < 20000; i++) all.set(all.size, { self, i });
  kept.set(self, all);
}
