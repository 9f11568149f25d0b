const counters = [];
for (let i = 0; i < 3; i++) counters.push(() => i++);
const make = (start = 1) => { let n = start; return { up: () => ++n, down() { return --n; } }; };
const shared = make(5);
var total = 0;
export const tick = (self, dt) => { total += counters.map(f => f()).reduce((a, b) => a + b, 0) + shared.up(); };
export function hit(self, by, damage) { (function () { self.hp -= damage; })(); }
