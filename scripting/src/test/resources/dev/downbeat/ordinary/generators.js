// Generators, both as sequences and as coroutines.
function* naturals() { let n = 0; while (true) yield n++; }
function* take(count, values) { for (const v of values) { if (count-- <= 0) return; yield v; } }

function* patrolling(self) {
  self.state.steps = 0;
  try {
    while (true) { yield; self.state.steps++; yield wait(0.1); }
  } finally { self.state.ended = true; }
}

export function spawn(self) { start(patrolling, self); }
export function tick(self) { self.ticks++; self.state.sum = [...take(5, naturals())].reduce((a, b) => a + b); }
export function outcome(self) { return `${self.state.sum} ${self.state.steps > self.ticks / 10}`; }
