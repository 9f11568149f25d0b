function* patrolling(self, points) {
  try {
    for (const p of points) { self.pos = p; yield wait(0.1); yield; }
  } finally { self.label = 'done'; }
}
function* inner() { const x = yield 1; return x ?? 2; }
function* outer() { yield* inner(); }
export function spawn(self) { start(patrolling, self, [{ x: 1, y: 2 }, { x: 3, y: 4 }]); start(outer()); }
export function despawn(self) { for (const v of outer()) console.log(v); }
